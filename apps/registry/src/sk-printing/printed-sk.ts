import type { Capacity } from '@app/contracts';

/** Everything that stands on a decree. The same content gives the same bytes. */
export interface PrintedSk {
  /** What the document is called at the foot of its pages and in its metadata. */
  readonly title: string;
  /** `LURAH REJOMULYO` */
  readonly office: string;
  /** Whose decree it is and what that belongs to, from the city down: one line each. */
  readonly letterhead: readonly string[];
  readonly number: string;
  /** `PEMBENTUKAN KELOMPOK INFORMASI MASYARAKAT ...` */
  readonly subject: string;
  /** Menimbang: why. */
  readonly considerations: readonly string[];
  /** Mengingat: on which laws. */
  readonly legalBases: readonly string[];
  /** KESATU, KEDUA and so on: what is decided. */
  readonly decisions: readonly string[];
  /** Where it is decreed: `Metro`. */
  readonly place: string;
  /** `YYYY-MM-DD` */
  readonly decreedOn: string;
  readonly signatory: PrintedSignatory;
  readonly roster: PrintedRoster | undefined;
  /** Tembusan: who gets a copy. */
  readonly copies: readonly string[];
  /** Public page that says whether the decree holds today. */
  readonly verifyUrl: string;
}

export interface PrintedSignatory {
  readonly capacity: Capacity;
  readonly name: string;
  /** Rank and NIP, one below the other, where they are printed. */
  readonly below: readonly string[];
}

/** The Lampiran. */
export interface PrintedRoster {
  readonly title: string;
  readonly lines: readonly RosterLine[];
}

export interface RosterLine {
  readonly name: string;
  /** Post, bidang or seksi in the KIM. */
  readonly post: string;
  /** The community element that the member stands for. */
  readonly unsur: string;
}
