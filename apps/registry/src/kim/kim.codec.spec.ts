import type { StoredEvent } from '@app/event-sourcing';
import { kimCodec } from './kim.codec';
import type { KimEvent } from './kim.events';
import {
  CORRELATION_ID,
  COMMAND_ID,
  KIM_ID,
  kimEstablished,
  kimProposed,
  LURAH,
  memberJoined,
  musyawarahHeld,
  officerAppointed,
  personId,
  SK_ID,
  skIssued,
} from './kim.fixtures';

const memberLeft: KimEvent = {
  type: 'MemberLeft',
  data: { kimId: KIM_ID, personId: personId(1), leftOn: '2024-02-01', reason: 'PINDAH' },
};
const officerRelieved: KimEvent = {
  type: 'OfficerRelieved',
  data: { kimId: KIM_ID, post: 'KETUA', personId: personId(1), until: '2024-02-01' },
};
const skIssueAbandoned: KimEvent = { type: 'SkIssueAbandoned', data: { kimId: KIM_ID, skId: SK_ID } };

/** Every shape that was ever stored, as the JSON in the log, with the event that it is today. Lines are only added. */
const STORED: readonly (readonly [name: string, json: string, today: KimEvent])[] = [
  [
    'KimProposed',
    `{"kimId":"${KIM_ID}","name":"Rejomulyo Informatif","wilayah":"18.72.05.1001","level":"KELURAHAN"}`,
    kimProposed,
  ],
  ['MusyawarahHeld', `{"kimId":"${KIM_ID}","heldOn":"2023-10-25","participants":42}`, musyawarahHeld],
  [
    'MemberJoined',
    `{"kimId":"${KIM_ID}","personId":"${personId(1)}","unsur":"KWT","occupation":"PETANI","joinedOn":"2023-10-25"}`,
    memberJoined(1),
  ],
  [
    'MemberLeft',
    `{"kimId":"${KIM_ID}","personId":"${personId(1)}","leftOn":"2024-02-01","reason":"PINDAH"}`,
    memberLeft,
  ],
  [
    'OfficerAppointed',
    `{"kimId":"${KIM_ID}","post":"KETUA","personId":"${personId(1)}","since":"2023-10-25"}`,
    officerAppointed('KETUA', 1),
  ],
  [
    'OfficerRelieved',
    `{"kimId":"${KIM_ID}","post":"KETUA","personId":"${personId(1)}","until":"2024-02-01"}`,
    officerRelieved,
  ],
  [
    'SkIssued',
    `{"kimId":"${KIM_ID}","skId":"${SK_ID}","number":"17 Tahun 2023","decreedOn":"2023-11-20",` +
      `"issuingOffice":{"title":"LURAH","wilayah":"18.72.05.1001"}}`,
    skIssued,
  ],
  ['SkIssueAbandoned', `{"kimId":"${KIM_ID}","skId":"${SK_ID}"}`, skIssueAbandoned],
  [
    'KimEstablished',
    `{"kimId":"${KIM_ID}","name":"Rejomulyo Informatif","level":"KELURAHAN","wilayah":"18.72.05.1001",` +
      `"skId":"${SK_ID}","skNumber":"17 Tahun 2023","decreedOn":"2023-11-20"}`,
    kimEstablished,
  ],
];

const stored = (type: string, json: string): StoredEvent => ({
  type,
  data: JSON.parse(json) as object,
  id: SK_ID,
  stream: `kim-${KIM_ID}`,
  revision: 0n,
  position: 0n,
  metadata: {
    $correlationId: CORRELATION_ID,
    $causationId: COMMAND_ID,
    at: LURAH.at,
    actor: LURAH.by,
    recordedBy: 'registry@0.1.0',
  },
});

describe('The log of a KIM', () => {
  it.each(STORED)('still tells of %s', (name, json, today) => {
    expect(kimCodec.decode(stored(name, json))).toMatchObject(today);
  });

  it.each(STORED)('keeps %s under that name', async (name, json, today) => {
    await expect(kimCodec.encode(today, { stream: `kim-${KIM_ID}` })).resolves.toEqual({
      type: name,
      data: JSON.parse(json) as object,
    });
  });
});
