import { specFor } from '@app/event-sourcing/testing';
import { LURAH } from '../kim/kim.fixtures';
import { NIK_ID, OTHER_PERSON_ID, PERSON_ID } from '../person/person.fixtures';
import { ClaimNik } from './nik.commands';
import { nikDecider } from './nik.decider';
import type { NikClaimed } from './nik.events';

const { given } = specFor(nikDecider);

const claimed = (personId: string): NikClaimed => ({ type: 'NikClaimed', data: { nikId: NIK_ID, personId } });
const claim = (personId: string, abandonedBy?: string) =>
  new ClaimNik({ nikId: NIK_ID, personId, ...(abandonedBy && { abandonedBy }) }, LURAH);

describe('A NIK', () => {
  it('is claimed by one person', () => {
    given().when(claim(PERSON_ID)).then(claimed(PERSON_ID));
    given(claimed(PERSON_ID)).when(claim(PERSON_ID)).thenNothing();
    given(claimed(PERSON_ID)).when(claim(OTHER_PERSON_ID)).thenRejected('person_known');
  });

  it('passes on from who does not bear it, and only from that one', () => {
    given(claimed(PERSON_ID)).when(claim(OTHER_PERSON_ID, PERSON_ID)).then(claimed(OTHER_PERSON_ID));
    given(claimed(OTHER_PERSON_ID)).when(claim(NIK_ID, PERSON_ID)).thenRejected('person_known');
  });
});
