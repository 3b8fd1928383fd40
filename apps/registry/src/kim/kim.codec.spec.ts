import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { kimCodec } from './kim.codec';
import type { KimEvent } from './kim.events';
import {
  KIM_ID,
  kimEstablished,
  kimProposed,
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

const STORED: StoredShapes<KimEvent> = {
  KimProposed: [
    [
      'KimProposed',
      `{"kimId":"${KIM_ID}","name":"Rejomulyo Informatif","wilayah":"18.72.05.1001","level":"KELURAHAN"}`,
      kimProposed,
    ],
  ],
  MusyawarahHeld: [
    ['MusyawarahHeld', `{"kimId":"${KIM_ID}","heldOn":"2023-10-25","participants":42}`, musyawarahHeld],
  ],
  MemberJoined: [
    [
      'MemberJoined',
      `{"kimId":"${KIM_ID}","personId":"${personId(1)}","unsur":"KWT","occupation":"PETANI","joinedOn":"2023-10-25"}`,
      memberJoined(1),
    ],
  ],
  MemberLeft: [
    [
      'MemberLeft',
      `{"kimId":"${KIM_ID}","personId":"${personId(1)}","leftOn":"2024-02-01","reason":"PINDAH"}`,
      memberLeft,
    ],
  ],
  OfficerAppointed: [
    [
      'OfficerAppointed',
      `{"kimId":"${KIM_ID}","post":"KETUA","personId":"${personId(1)}","since":"2023-10-25"}`,
      officerAppointed('KETUA', 1),
    ],
  ],
  OfficerRelieved: [
    [
      'OfficerRelieved',
      `{"kimId":"${KIM_ID}","post":"KETUA","personId":"${personId(1)}","until":"2024-02-01"}`,
      officerRelieved,
    ],
  ],
  SkIssued: [
    [
      'SkIssued',
      `{"kimId":"${KIM_ID}","skId":"${SK_ID}","number":"17 Tahun 2023","decreedOn":"2023-11-20",` +
        `"issuingOffice":{"title":"LURAH","wilayah":"18.72.05.1001"}}`,
      skIssued,
    ],
  ],
  SkIssueAbandoned: [['SkIssueAbandoned', `{"kimId":"${KIM_ID}","skId":"${SK_ID}"}`, skIssueAbandoned]],
  KimEstablished: [
    [
      'KimEstablished',
      `{"kimId":"${KIM_ID}","name":"Rejomulyo Informatif","level":"KELURAHAN","wilayah":"18.72.05.1001",` +
        `"skId":"${SK_ID}","skNumber":"17 Tahun 2023","decreedOn":"2023-11-20"}`,
      kimEstablished,
    ],
  ],
};

describe('A fact of a KIM', () => {
  itKeeps(kimCodec, STORED);
});
