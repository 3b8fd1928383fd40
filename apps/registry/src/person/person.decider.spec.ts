import type { Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import { METRO } from '../city/city.fixtures';
import { ADMIN, AUDITOR, CAMAT, KETUA, LURAH, OTHER_LURAH } from '../kim/kim.fixtures';
import { RegisterPerson } from './person.commands';
import { personDecider } from './person.decider';
import { personRegistered } from './person.fixtures';

const { given } = specFor(personDecider(METRO));

const register = (stamp: Stamp, wilayah = '18.72.05.1001') =>
  new RegisterPerson({ ...personRegistered.data, wilayah }, stamp);

describe('A person', () => {
  it('is registered by the Lurah, the Camat above or the Diskominfo', () => {
    for (const stamp of [LURAH, CAMAT, ADMIN]) given().when(register(stamp)).then(personRegistered);
    for (const stamp of [OTHER_LURAH, AUDITOR, KETUA]) given().when(register(stamp)).thenForbidden();
  });

  it('is registered in a region of the city', () => {
    given().when(register(ADMIN, '18.72.05.1099')).thenRejected('wilayah_unknown');
  });

  it('is registered once', () => {
    given(personRegistered).when(register(LURAH)).thenNothing();
  });
});
