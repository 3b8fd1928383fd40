import { Global, Module } from '@nestjs/common';
import { InboxModule } from '@app/inbox';
import { WhenCommitmentFallsDueThenSaySo } from './automations/when-commitment-falls-due-then-say-so';
import { WhenKimDissolvedThenNote } from './automations/when-kim-dissolved-then-note';
import { WhenKimEstablishedThenNote } from './automations/when-kim-established-then-note';
import { WhenKimRenamedThenNote } from './automations/when-kim-renamed-then-note';
import { WhenOfficeStandingChangesThenNote } from './automations/when-office-standing-changes-then-note';
import { FollowUps } from './follow-up/follow-ups';
import { FollowUpController } from './follow-up.controller';
import { followUpBoardQueries } from './follow-up-board/follow-up-board.queries';
import { KecamatanReadinesses } from './kecamatan-readiness/kecamatan-readinesses';
import { KimNews } from './known-kim/kim-news';
import { KnownKims } from './known-kim/known-kims';
import { Offices } from './office/offices';
import { GetProgrammeCoverageHandler } from './programme-coverage/programme-coverage.queries';

/** What the automations need, which live in the modules that drive them. */
const shared = [FollowUps, KecamatanReadinesses, KnownKims, KimNews, Offices];

/** What follows a Bimtek, and what came of all of them. */
@Global()
@Module({
  imports: [
    InboxModule.forConsumers([
      WhenKimEstablishedThenNote,
      WhenKimDissolvedThenNote,
      WhenKimRenamedThenNote,
      WhenOfficeStandingChangesThenNote,
    ]),
  ],
  controllers: [FollowUpController],
  providers: [...shared, ...followUpBoardQueries, GetProgrammeCoverageHandler, WhenCommitmentFallsDueThenSaySo],
  exports: [...shared, InboxModule],
})
export class FollowUpModule {}
