import { Injectable } from '@nestjs/common';
import { City } from '@app/city';
import { covers, EventSourced, EventStore } from '@app/event-sourcing';
import { kecamatanReadinessCodec } from './kecamatan-readiness.codec';
import type { KecamatanReadinessCommand } from './kecamatan-readiness.commands';
import { type KecamatanReadiness, kecamatanReadinessDecider } from './kecamatan-readiness.decider';
import type { KecamatanReadinessEvent } from './kecamatan-readiness.events';

const kelurahanIn =
  ({ regions }: City) =>
  (kecamatan: string): string[] =>
    [...regions.values()]
      .filter(({ level, code }) => level === 'KELURAHAN' && covers(kecamatan, code))
      .map(({ code }) => code);

/** By Kemendagri code of the kecamatan. */
@Injectable()
export class KecamatanReadinesses extends EventSourced<
  KecamatanReadiness,
  KecamatanReadinessCommand,
  KecamatanReadinessEvent
> {
  constructor(store: EventStore, city: City) {
    super(store, kecamatanReadinessDecider(kelurahanIn(city)), kecamatanReadinessCodec);
  }
}
