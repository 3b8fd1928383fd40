import { Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { City } from '@app/city';
import { METRO } from '@app/city/testing';
import { Clock } from '@app/event-service';
import { EventStore } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { InboxModule } from '@app/inbox';
import { MessagingModule } from '@app/messaging';
import { ReadModelsModule } from '@app/read-models';
import { FollowUps } from '../follow-up/follow-ups';
import { followUpBoard } from '../follow-up-board/follow-up-board.projection';
import { KecamatanReadinesses } from '../kecamatan-readiness/kecamatan-readinesses';
import { KimNews } from '../known-kim/kim-news';
import { KnownKims } from '../known-kim/known-kims';
import { type Death, MortalStore } from './mortal-store.fixtures';
import { WhenBimtekClosedThenCommit } from './when-bimtek-closed-then-commit';
import { WhenKelurahanHasKimThenLookAtKecamatan } from './when-kelurahan-has-kim-then-look-at-kecamatan';
import { WhenKimDissolvedThenNote } from './when-kim-dissolved-then-note';
import { WhenKimEstablishedThenNote } from './when-kim-established-then-note';
import { WhenTrainingChangesThenPublish } from './when-training-changes-then-publish';

// One life of what follows a Bimtek, as a process of its own: it is killed with -9 at one of its appends, or lives on.

const { DATABASE_URL = '', EVENTSTORE_URL = '', NATS_URL = '', KELURAHAN = '', DEATH } = process.env;

/** A kecamatan with these kelurahan and nothing else. */
const cityOf = (kelurahan: readonly string[]): City => {
  const kecamatan = kelurahan[0]?.slice(0, -5) ?? '';
  const region = (code: string, level: 'KECAMATAN' | 'KELURAHAN') => [code, { code, name: code, level }] as const;
  const regions = [region(kecamatan, 'KECAMATAN'), ...kelurahan.map((code) => region(code, 'KELURAHAN'))];
  return { ...METRO, regions: new Map(regions) };
};

class StandingClock extends Clock {
  now = () => new Date('2024-03-01T03:00:00.000Z');
  pass = () => Promise.resolve();
}

const log = new MortalStore(
  new EventStoreDb({ url: EVENTSTORE_URL, recordedBy: 'spec@0' }),
  DEATH === undefined ? undefined : (JSON.parse(DEATH) as Death),
  () => process.kill(process.pid, 'SIGKILL'),
);

const surroundings = [
  { provide: EventStore, useValue: log },
  { provide: City, useValue: cityOf(KELURAHAN.split(' ')) },
  { provide: Clock, useClass: StandingClock },
  ...[FollowUps, KecamatanReadinesses, KnownKims, KimNews],
];

@Module({ providers: surroundings, exports: surroundings })
class Surroundings {}

@Module({
  imports: [
    { module: Surroundings, global: true },
    MessagingModule.forClient({ url: NATS_URL, name: 'training' }),
    ReadModelsModule.forRoot({
      ...{ url: DATABASE_URL, applicationName: 'spec', projections: [followUpBoard] },
      automations: [
        WhenBimtekClosedThenCommit,
        WhenKelurahanHasKimThenLookAtKecamatan,
        WhenTrainingChangesThenPublish,
      ],
    }),
    InboxModule.forConsumers([WhenKimEstablishedThenNote, WhenKimDissolvedThenNote]),
  ],
})
class Life {}

Logger.overrideLogger(false);
void NestFactory.createApplicationContext(Life, { logger: false });
