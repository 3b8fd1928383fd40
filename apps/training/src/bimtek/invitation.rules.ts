import type { InvitationStatus } from '@app/contracts';
import type { City } from '@app/city';
import { covers } from '@app/event-sourcing';
import { notFound, rejected, taken } from '../training.refusals';
import type { BimtekEvent } from './bimtek.events';
import type { PlannedBimtek, SentInvitation } from './bimtek.state';
import type { ConfirmInvitation, DeclineInvitation, SendInvitation } from './invitation.commands';

// Who is asked to come to a Bimtek. A Lurah is the head of a kelurahan, a Camat of a kecamatan.

const LEVEL_OF = { LURAH: ['KELURAHAN'], CAMAT: ['KECAMATAN'], PESERTA_KELURAHAN: ['KELURAHAN'] } as const;
const SEATED: readonly string[] = ['KELURAHAN', 'KECAMATAN'];

/** Ids in the order of the words that say who is invited: whoever is asked twice is the same. */
const isSameInvitee = (one: Omit<SentInvitation, 'status'>, other: Omit<SentInvitation, 'status'>): boolean =>
  one.invitee === other.invitee && one.wilayah === other.wilayah && one.kimId === other.kimId;

export const send = ({ data }: SendInvitation, bimtek: PlannedBimtek, { regions }: City): BimtekEvent[] => {
  const { invitationId, invitee, wilayah, seats } = data;
  const known = bimtek.invitations.get(invitationId);
  if (known && isSameInvitee(known, data) && known.seats === seats) return [];
  if (known) throw taken('invitation_known', 'An invitation with this id went to somebody else');
  const level = regions.get(wilayah)?.level;
  const levels: readonly string[] = invitee === 'KIM' ? SEATED : LEVEL_OF[invitee];
  if (level === undefined || !levels.includes(level))
    throw rejected(
      'wilayah_unknown',
      `The city has no ${levels.join(' or ').toLowerCase()} with the code ${wilayah}`,
    );
  if (!covers(bimtek.kecamatan, wilayah))
    throw rejected('outside_kecamatan', `The Bimtek is for the kecamatan ${bimtek.kecamatan}`);
  const isInvited = [...bimtek.invitations.values()].some((each) => isSameInvitee(each, data));
  if (isInvited) throw taken('invitation_known', 'They were invited to this Bimtek already');
  return [{ type: 'InvitationSent', data }];
};

const answer = (
  { data }: ConfirmInvitation | DeclineInvitation,
  { invitations }: PlannedBimtek,
  to: Exclude<InvitationStatus, 'SENT'>,
): BimtekEvent[] => {
  const invitation = invitations.get(data.invitationId);
  if (!invitation) throw notFound('invitation_not_found');
  if (invitation.status === to) return [];
  if (invitation.status === 'DECLINED')
    throw taken('invitation_answered', 'The invitation was declined; a further one can be sent for others');
  return [{ type: to === 'CONFIRMED' ? 'InvitationConfirmed' : 'InvitationDeclined', data }];
};

export const confirm = (command: ConfirmInvitation, bimtek: PlannedBimtek): BimtekEvent[] =>
  answer(command, bimtek, 'CONFIRMED');

/** Also of one that was confirmed: something may come between. */
export const decline = (command: DeclineInvitation, bimtek: PlannedBimtek): BimtekEvent[] =>
  answer(command, bimtek, 'DECLINED');
