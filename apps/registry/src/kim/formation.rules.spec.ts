import { METRO } from '@app/city/testing';
import type { Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import {
  AbandonKimName,
  AssignNationalNumber,
  DissolveKim,
  HoldMusyawarah,
  ProposeKim,
  RegisterKim,
  RenameKim,
} from './kim.commands';
import { kimDecider } from './kim.decider';
import type { KimEvent } from './kim.events';
import {
  ADMIN,
  AMENDMENT_ID,
  COMMAND_ID,
  established,
  KETUA,
  KIM_ID,
  kimProposed,
  LURAH,
  memberJoined,
  ready,
  SIGNATORY,
  skFacts,
} from './kim.fixtures';
import { RecordBooks, RecordIctProfile, RecordStatutes } from './profile.commands';
import { JoinMember } from './roster.commands';
import { AmendSk } from './sk.commands';

const { given } = specFor(kimDecider(METRO));

const rename = (name: string, stamp: Stamp = LURAH) => new RenameKim({ kimId: KIM_ID, name }, stamp);
const renamed: KimEvent = {
  type: 'KimRenamed',
  data: { kimId: KIM_ID, name: 'Rejomulyo Maju', formerName: 'Rejomulyo Informatif' },
};
const abandon = (name = 'Rejomulyo Informatif') =>
  new AbandonKimName({ kimId: KIM_ID, claimId: COMMAND_ID, name }, LURAH);
const abandoned: KimEvent = { type: 'KimNameAbandoned', data: { kimId: KIM_ID, claimId: COMMAND_ID } };

const registered: KimEvent = {
  type: 'KimRegistered',
  data: { kimId: KIM_ID, registeredOn: '2023-12-01', registrationNumber: 'KIM/17/2023' },
};
const register = (stamp: Stamp = ADMIN, registeredOn = '2023-12-01') =>
  new RegisterKim({ kimId: KIM_ID, registeredOn, registrationNumber: 'KIM/17/2023' }, stamp);

const numbered = {
  kimId: KIM_ID,
  nationalNumber: '1872-0001',
  webAddress: 'rejomulyo.kim.id',
  assignedOn: '2024-01-10',
};
const assignNumber = (stamp: Stamp = ADMIN) => new AssignNationalNumber(numbered, stamp);

const dissolved: KimEvent = {
  type: 'KimDissolved',
  data: { kimId: KIM_ID, dissolvedOn: '2024-02-20', reason: 'TIDAK_AKTIF' },
};
const dissolve = (dissolvedOn = '2024-02-20') =>
  new DissolveKim({ kimId: KIM_ID, dissolvedOn, reason: 'TIDAK_AKTIF' }, LURAH);

describe('The name of a KIM', () => {
  it('changes, and the former one stays on record', () => {
    given(kimProposed).when(rename(' Rejomulyo Maju ')).then(renamed);
    given(kimProposed, renamed).when(rename('Rejomulyo Maju')).thenNothing();
  });

  it('is in the SK, which needs an amendment then', () => {
    given(...established)
      .when(rename('Rejomulyo Maju'))
      .then(renamed, skFacts.amendmentNeeded);
  });

  it('is its own as long as it bears it', () => {
    given(kimProposed).when(abandon()).thenRejected('kim_name_taken');
    given(kimProposed).when(abandon('KIM rejomulyo  INFORMATIF')).thenRejected('kim_name_taken');
  });

  it('is free again once it has another, has ended, or was never proposed', () => {
    given(kimProposed, renamed).when(abandon()).then(abandoned);
    given(kimProposed, dissolved).when(abandon()).then(abandoned);
    given().when(abandon()).then(abandoned);
    given(abandoned).when(abandon()).thenNothing();
  });

  it('is not borne by a claim that was abandoned', () => {
    given(abandoned)
      .when(new ProposeKim({ kimId: KIM_ID, name: 'Rejomulyo Informatif', wilayah: '18.72.05.1001' }, LURAH))
      .thenRejected('kim_name_taken');
    given(abandoned, kimProposed).when(rename('Rejomulyo Maju')).thenRejected('kim_name_taken');
  });
});

describe('The musyawarah', () => {
  it('is not held on a day to come', () => {
    given(kimProposed)
      .when(new HoldMusyawarah({ kimId: KIM_ID, heldOn: '2024-03-02', participants: 42 }, LURAH))
      .thenRejected('date_in_future');
  });
});

describe('The register of the Diskominfo', () => {
  it('takes in a KIM that has its SK, once', () => {
    given(...established)
      .when(register())
      .then(registered);
    given(...ready)
      .when(register())
      .thenRejected('not_established');
    given(...established, registered)
      .when(register())
      .thenRejected('already_registered');
  });

  it('is kept by the Diskominfo alone', () => {
    given(...established)
      .when(register(LURAH))
      .thenForbidden();
    given(...established, registered)
      .when(assignNumber(LURAH))
      .thenForbidden();
  });

  it('has days that are past', () => {
    given(...established)
      .when(register(ADMIN, '2024-03-02'))
      .thenRejected('date_in_future');
  });

  it('comes before the national number and the address under kim.id', () => {
    given(...established)
      .when(assignNumber())
      .thenRejected('not_registered');
    given(...established, registered)
      .when(assignNumber())
      .then({ type: 'NationalNumberAssigned', data: numbered });
  });
});

describe('A KIM ends', () => {
  it('when it was proposed only, or its SK is no longer in force', () => {
    given(kimProposed).when(dissolve()).then(dissolved);
    given(...established, skFacts.revoked)
      .when(dissolve())
      .then(dissolved);
    given(...established)
      .when(dissolve())
      .thenRejected('sk_in_force');
  });

  it('not before its last decree, and not on a day to come', () => {
    given(...established, skFacts.revoked)
      .when(dissolve('2024-01-31'))
      .thenRejected('dates_out_of_order');
    given(kimProposed).when(dissolve('2024-03-02')).thenRejected('date_in_future');
  });

  it('and nothing happens to it any more', () => {
    const decree = { kimId: KIM_ID, skId: AMENDMENT_ID, number: '2', decreedOn: '2024-02-21', signatory: SIGNATORY };
    const commands = [
      rename('Rejomulyo Maju'),
      register(),
      dissolve(),
      new JoinMember(memberJoined(9).data, LURAH),
      new AmendSk(decree, LURAH),
      new RecordBooks({ kimId: KIM_ID, books: ['ANGGOTA'] }, LURAH),
    ];
    for (const command of commands)
      given(...established, skFacts.revoked, dissolved)
        .when(command)
        .thenRejected('kim_dissolved');
  });
});

describe('The profile of a KIM', () => {
  const profile = (surveyedOn: string) =>
    new RecordIctProfile(
      {
        kimId: KIM_ID,
        surveyedOn,
        devices: [{ device: 'PONSEL', count: 12 }],
        connectivity: 'SELULER_4G',
        channels: ['GRUP_WHATSAPP', 'HARI_POSYANDU'],
      },
      KETUA,
    );

  it('is recorded by its own officers too, each time anew', () => {
    const recorded: KimEvent = { type: 'IctProfileRecorded', data: profile('2024-02-01').data };
    given(...established)
      .when(profile('2024-02-01'))
      .then(recorded);
    given(...established, recorded)
      .when(profile('2024-02-01'))
      .then(recorded);
  });

  it('is of a day that is past', () => {
    given(...established)
      .when(profile('2024-03-02'))
      .thenRejected('date_in_future');
    given(...established)
      .when(new RecordStatutes({ kimId: KIM_ID, adoptedOn: '2024-03-02' }, KETUA))
      .thenRejected('date_in_future');
  });
});
