import type { Invitee } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

/** An office, the participants of a kelurahan or a KIM is asked to come. */
export type InvitationSent = Event<
  'InvitationSent',
  {
    bimtekId: string;
    invitationId: string;
    invitee: Invitee;
    wilayah: string;
    kimId?: string;
    /** Missing for an office: that is one person. */
    seats?: number;
  }
>;

/** Somebody of that region said that they come. Registers nobody. */
export type InvitationConfirmed = Event<'InvitationConfirmed', { bimtekId: string; invitationId: string }>;

export type InvitationDeclined = Event<'InvitationDeclined', { bimtekId: string; invitationId: string }>;

export type InvitationEvent = InvitationSent | InvitationConfirmed | InvitationDeclined;
