import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import {
  EventServiceModule,
  FOLLOWERS,
  type Followers,
  HealthController,
  OfficeGuard,
  RevokedOffices,
} from '@app/event-service';
import { Consumers } from '@app/messaging';
import { BimtekModule } from './bimtek.module';
import { FollowUpModule } from './follow-up.module';
import { Offices } from './office/offices';
import type { TrainingConfig } from './training.config';
import { automations, projections, publications } from './training.read-models';

const name = 'training';

/** Everything the training service does. */
@Module({})
export class TrainingModule {
  static forRoot(config: TrainingConfig): DynamicModule {
    return {
      module: TrainingModule,
      imports: [
        EventServiceModule.forRoot({ name, config, projections, automations: [...publications, ...automations] }),
        BimtekModule.forRoot(config),
        FollowUpModule,
      ],
      controllers: [HealthController],
      providers: [
        {
          provide: FOLLOWERS,
          inject: [Consumers],
          useFactory: (consumers: Consumers): Followers => ({ consumers }),
        },
        { provide: RevokedOffices, useExisting: Offices },
        { provide: APP_GUARD, useClass: OfficeGuard },
      ],
    };
  }
}
