import 'reflect-metadata';
import { runEventService } from '@app/event-service';
import { trainingConfig } from './training.config';
import { TrainingModule } from './training.module';

void runEventService('training', trainingConfig, (config) => TrainingModule.forRoot(config));
