import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Recorded } from '@app/event-sourcing';
import type { KimEvent } from '../kim/kim.events';
import {
  CORRELATION_ID,
  established,
  KIM_ID,
  LURAH,
  OTHER_SK_ID,
  personId,
  ready,
  SK_ID,
  skFacts,
  skIssued,
} from '../kim/kim.fixtures';
import { PUBLISHED, publicationOf } from './when-kim-changes-then-publish';

const KIM_FACTS: readonly KimEvent[] = [
  { type: 'KimRenamed', data: { kimId: KIM_ID, name: 'Suara Rejomulyo', formerName: 'Rejomulyo Informatif' } },
  { type: 'KimRegistered', data: { kimId: KIM_ID, registeredOn: '2023-12-01', registrationNumber: '7' } },
  { type: 'KimDissolved', data: { kimId: KIM_ID, dissolvedOn: '2024-03-01', reason: 'TIDAK_AKTIF' } },
];
const DOCUMENT = {
  sha256: '0'.repeat(64),
  bytes: 1,
  signature: { algorithm: 'Ed25519', keyId: 'key-1', value: 'x' },
} as const;

const recorded = (fact: KimEvent): Recorded<KimEvent> => ({
  ...fact,
  id: OTHER_SK_ID,
  stream: `kim-${KIM_ID}`,
  revision: 7n,
  position: 7n,
  metadata: {
    $correlationId: CORRELATION_ID,
    $causationId: LURAH.commandId,
    at: LURAH.at,
    actor: LURAH.by,
    recordedBy: 'spec@0',
  },
});

const told = (fact: KimEvent) => {
  const publication = publicationOf(recorded(fact));
  return publication && { ...publication, event: JSON.parse(publication.body) as { type: string; data: object } };
};

describe('What others are told of a KIM', () => {
  const ajv = addFormats(new Ajv());

  const facts = [...established, ...Object.values(skFacts), ...KIM_FACTS].filter(({ type }) => PUBLISHED[type]);

  it('has an example here', () => {
    expect(new Set(facts.map(({ type }) => type))).toEqual(new Set(Object.keys(PUBLISHED)));
  });

  it.each(facts.map((fact) => [fact.type, fact] as const))('is as its contract says: %s', (_type, fact) => {
    const { subject, event } = told(fact) ?? {};
    const published = PUBLISHED[fact.type];
    expect(subject).toBe(`kim.events.${published?.type}`);
    expect(ajv.validate(published?.schema ?? false, event?.data)).toBe(true);
    expect(JSON.stringify(event)).not.toContain(personId(90));
  });

  it('is a CloudEvent that names the KIM, the fact and the request', () => {
    expect(told(skIssued)).toMatchObject({
      id: OTHER_SK_ID,
      aggregate: `kim-${KIM_ID}`,
      event: {
        ...{ specversion: '1.0', id: OTHER_SK_ID, source: '/kim/registry', type: 'registry.sk-issued.v1' },
        ...{ subject: KIM_ID, time: LURAH.at, correlationid: CORRELATION_ID },
        ...{ dataschema: 'urn:kim:schema:registry.sk-issued.v1', datacontenttype: 'application/json' },
      },
    });
  });

  it('says nothing of who signed, nor of the document', () => {
    const documented: KimEvent = { type: 'SkIssued', data: { ...skIssued.data, document: DOCUMENT } };
    expect(told(documented)?.event.data).toEqual({
      ...{ kimId: KIM_ID, skId: SK_ID, number: '17 Tahun 2023', decreedOn: '2023-11-20' },
      ...{ issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' } },
      ...{ termStart: '2023-11-20', termEnd: '2028-11-19' },
    });
  });

  it('leaves out who is in it', () => {
    expect(ready.map(told).filter((each) => each)).toEqual([]);
  });
});
