import { readFileSync } from 'node:fs';
import { type DynamicModule, Module } from '@nestjs/common';
import { ed25519Signer, Signer } from '@app/documents';
import { GetAttendanceListHandler } from './attendance-list/attendance-list.queries';
import { AttendanceListTexts, readAttendanceListTexts } from './attendance-list/attendance-list-texts';
import { bimtekHandlers } from './bimtek/bimtek.handlers';
import { Bimteks } from './bimtek/bimteks';
import { MinutesNumberClaims } from './bimtek/minutes-number-claims';
import { VenueClaims } from './bimtek/venue-claims';
import { BimtekController } from './bimtek.controller';
import { FindBimteksHandler, ReadCalendarHandler } from './bimtek-calendar/bimtek-calendar.queries';
import { BimtekDetails, GetBimtekHandler } from './bimtek-detail/bimtek-detail.queries';
import { GetBimtekHistoryHandler } from './bimtek-history/bimtek-history.queries';
import { GetCertificateHandler } from './certificate-paper/certificate.queries';
import { CertificatePaper } from './certificate-paper/certificate-paper';
import { readCertificateTexts } from './certificate-paper/certificate-texts';
import {
  Certificates,
  FindCertificatesHandler,
  VerifyCertificateHandler,
} from './certificate-register/certificate-register.queries';
import { GetCheckInCodeHandler } from './check-in/check-in-code.queries';
import { CheckInCodes } from './check-in/check-in-codes';
import { FindInvitationsHandler } from './invitation-register/invitation-register.queries';
import { GetLiteracyGainHandler } from './literacy-gain/literacy-gain.queries';
import { MinutesNumbers } from './minutes-number/minutes-numbers';
import { GetParticipantRecordHandler } from './participant-record/participant-record.queries';
import { People } from './people/people';
import type { TrainingConfig } from './training.config';
import { Venues } from './venue/venues';

/** Bimtek, their venues and minutes, who took part, and what is printed of it. */
@Module({})
export class BimtekModule {
  static forRoot(config: TrainingConfig): DynamicModule {
    return {
      module: BimtekModule,
      controllers: [BimtekController],
      providers: [
        People,
        Bimteks,
        Venues,
        VenueClaims,
        MinutesNumbers,
        MinutesNumberClaims,
        { provide: Signer, useFactory: () => ed25519Signer(readFileSync(config.SIGNING_KEY_FILE, 'utf8')) },
        CheckInCodes,
        ...bimtekHandlers,
        GetCheckInCodeHandler,
        FindBimteksHandler,
        ReadCalendarHandler,
        BimtekDetails,
        GetBimtekHandler,
        GetBimtekHistoryHandler,
        FindInvitationsHandler,
        GetParticipantRecordHandler,
        GetLiteracyGainHandler,
        Certificates,
        FindCertificatesHandler,
        VerifyCertificateHandler,
        {
          provide: CertificatePaper,
          useFactory: () => ({ texts: readCertificateTexts(config.CITY_DIR), publicUrl: config.PUBLIC_URL }),
        },
        GetCertificateHandler,
        { provide: AttendanceListTexts, useFactory: () => readAttendanceListTexts(config.CITY_DIR) },
        GetAttendanceListHandler,
      ],
    };
  }
}
