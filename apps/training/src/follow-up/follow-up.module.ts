import { Global, Module } from '@nestjs/common';
import { KecamatanReadinesses } from '../kecamatan-readiness/kecamatan-readinesses';
import { KimNews } from '../known-kim/kim-news';
import { KnownKims } from '../known-kim/known-kims';
import { FollowUps } from './follow-ups';

const aggregates = [FollowUps, KecamatanReadinesses, KnownKims, KimNews];

/** What the process keeps; global, since the automations that need it live in the modules that drive them. */
@Global()
@Module({ providers: aggregates, exports: aggregates })
export class FollowUpModule {}
