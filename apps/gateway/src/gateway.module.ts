import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import { MessagingModule, WellFormedPipe } from '@app/messaging';
import { TelemetryModule, TracingModule } from '@app/telemetry';
import { AllowedMethods } from './allowed-methods';
import { TokenGuard } from './auth/token.guard';
import { Tokens } from './auth/tokens';
import { Clock } from './clock';
import { GatewayConfig } from './gateway.config';
import { HealthController } from './health/health.controller';
import { ProblemsController } from './problem/problems.controller';
import { ProblemsFilter } from './problem/problems.filter';
import { BreakGlassController } from './registry/break-glass.controller';
import { RateLimitGuard } from './rate-limit/rate-limit.guard';
import { CoverageController } from './registry/coverage.controller';
import { DataDutiesController } from './registry/data-duties.controller';
import { ImportsController } from './registry/imports.controller';
import { KimChangesController } from './registry/kim-changes.controller';
import { KimImports } from './registry/kim-imports';
import { KimProfileController } from './registry/kim-profile.controller';
import { KimsController } from './registry/kims.controller';
import { OfficesController } from './registry/offices.controller';
import { PersonChangesController } from './registry/person-changes.controller';
import { PersonsController } from './registry/persons.controller';
import { SkDocumentsController } from './registry/sk-documents.controller';
import { VerifyController } from './verify/verify.controller';
import { VerifyCertificateController } from './verify/verify-certificate.controller';
import { RosterController } from './registry/roster.controller';
import { SkController } from './registry/sk.controller';
import { SkRegisterController } from './registry/sk-register.controller';
import { AgendaController } from './training/agenda.controller';
import { AttendanceController } from './training/attendance.controller';
import { BimteksController } from './training/bimteks.controller';
import { CalendarController } from './training/calendar.controller';
import { CertificatesController } from './training/certificates.controller';
import { InvitationsController } from './training/invitations.controller';
import { TrainingReportsController } from './training/training-reports.controller';

const name = 'gateway';

const metricsAddress = ({ METRICS_HOST: host, METRICS_PORT: port }: GatewayConfig) =>
  port === undefined ? undefined : { host, port };

/** Everything the gateway does. */
@Module({})
export class GatewayModule {
  static forRoot(config: GatewayConfig): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        // Without routes: what it would log of a request by itself includes its headers.
        LoggerModule.forRoot({ pinoHttp: { name, level: config.LOG_LEVEL }, forRoutes: [] }),
        TracingModule.forRoot({ service: name, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }),
        TelemetryModule.apart(metricsAddress(config)),
        TerminusModule.forRoot({ logger: false }),
        MessagingModule.forClient({ url: config.NATS_URL, name }),
      ],
      controllers: [
        PersonsController,
        PersonChangesController,
        DataDutiesController,
        KimsController,
        KimChangesController,
        RosterController,
        SkController,
        SkRegisterController,
        KimProfileController,
        CoverageController,
        OfficesController,
        BreakGlassController,
        SkDocumentsController,
        VerifyController,
        VerifyCertificateController,
        ImportsController,
        BimteksController,
        AgendaController,
        InvitationsController,
        AttendanceController,
        CertificatesController,
        TrainingReportsController,
        CalendarController,
        ProblemsController,
        HealthController,
      ],
      providers: [
        { provide: GatewayConfig, useValue: config },
        Clock,
        AllowedMethods,
        { provide: Tokens, inject: [Clock], useFactory: (clock: Clock) => new Tokens(config, clock) },
        KimImports,
        { provide: APP_GUARD, useClass: TokenGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_PIPE, useClass: WellFormedPipe },
        { provide: APP_FILTER, useClass: ProblemsFilter },
      ],
    };
  }
}
