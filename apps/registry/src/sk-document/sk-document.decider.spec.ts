import { specFor } from '@app/event-sourcing/testing';
import { LURAH } from '../kim/kim.fixtures';
import { KeepSkDocument } from './sk-document.commands';
import { skDocumentDecider } from './sk-document.decider';
import { skDocumentKept } from './sk-document.fixtures';

const { given } = specFor(skDocumentDecider);

const withHash = (sha256: string) => ({ ...skDocumentKept, data: { ...skDocumentKept.data, sha256 } });
const keep = (sha256 = skDocumentKept.data.sha256) => new KeepSkDocument(withHash(sha256).data, LURAH);

describe('The document of an SK', () => {
  it('is kept once, however often it is made', () => {
    given().when(keep()).then(skDocumentKept);
    given(skDocumentKept).when(keep()).thenNothing();
  });

  it('is kept beside an earlier one when it became another', () => {
    const other = 'b'.repeat(64);
    given(skDocumentKept).when(keep(other)).then(withHash(other));
    given(skDocumentKept, withHash(other)).when(keep()).thenNothing();
  });
});
