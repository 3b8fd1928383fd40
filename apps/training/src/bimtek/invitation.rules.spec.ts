import { METRO } from '@app/city/testing';
import { specFor } from '@app/event-sourcing/testing';
import { bimtekDecider } from './bimtek.decider';
import type { BimtekEvent } from './bimtek.events';
import { ADMIN, BIMTEK_ID, bimtekPlanned, CAMAT, INVITATION_ID, KIM_ID, LURAH, TOPIC_ID } from './bimtek.fixtures';
import { ConfirmInvitation, SendInvitation } from './invitation.commands';

const { given } = specFor(bimtekDecider(METRO));

const LETTER = { bimtekId: BIMTEK_ID, invitationId: INVITATION_ID };

describe('An invitation', () => {
  const send = (to: Omit<SendInvitation['data'], keyof typeof LETTER>) =>
    new SendInvitation({ ...LETTER, ...to }, ADMIN);

  it.each([
    { invitee: 'CAMAT', wilayah: '18.72.05' },
    { invitee: 'LURAH', wilayah: '18.72.05.1001' },
    { invitee: 'PESERTA_KELURAHAN', wilayah: '18.72.05.1001', seats: 5 },
    { invitee: 'KIM', wilayah: '18.72.05.1001', kimId: KIM_ID, seats: 3 },
    { invitee: 'KIM', wilayah: '18.72.05', kimId: KIM_ID, seats: 3 },
  ] as const)('goes to $invitee of $wilayah', (to) => {
    given(bimtekPlanned)
      .when(send(to))
      .then({ type: 'InvitationSent', data: { ...LETTER, ...to } });
  });

  it.each([
    { invitee: 'CAMAT', wilayah: '18.72.05.1001' },
    { invitee: 'LURAH', wilayah: '18.72.05' },
    { invitee: 'LURAH', wilayah: '18.72.99.1001' },
    { invitee: 'KIM', wilayah: '18.72', kimId: KIM_ID },
  ] as const)('goes to no $invitee of $wilayah, where there is none', (to) => {
    given(bimtekPlanned).when(send(to)).thenRejected('wilayah_unknown');
  });

  it('goes to the region that the Bimtek is for', () => {
    given({ ...bimtekPlanned, data: { ...bimtekPlanned.data, kecamatan: '18.72.04' } })
      .when(send({ invitee: 'CAMAT', wilayah: '18.72.05' }))
      .thenRejected('outside_kecamatan');
  });

  it('goes to another when it is another that is asked, or other people of the same kelurahan', () => {
    const sent: BimtekEvent = {
      type: 'InvitationSent',
      data: { ...LETTER, invitationId: TOPIC_ID, invitee: 'LURAH', wilayah: '18.72.05.1001' },
    };
    const toPeople = { invitee: 'PESERTA_KELURAHAN', wilayah: '18.72.05.1001', seats: 5 } as const;
    given(bimtekPlanned, sent)
      .when(send(toPeople))
      .then({ type: 'InvitationSent', data: { ...LETTER, ...toPeople } });
  });

  it('to the Camat is not for the Lurah to confirm', () => {
    const sent: BimtekEvent = { type: 'InvitationSent', data: { ...LETTER, invitee: 'CAMAT', wilayah: '18.72.05' } };
    given(bimtekPlanned, sent).when(new ConfirmInvitation(LETTER, LURAH)).thenForbidden();
    given(bimtekPlanned, sent)
      .when(new ConfirmInvitation(LETTER, CAMAT))
      .then({ type: 'InvitationConfirmed', data: LETTER });
  });
});
