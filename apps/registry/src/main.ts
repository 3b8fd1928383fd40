import 'reflect-metadata';
import { runEventService } from '@app/event-service';
import { registryConfig } from './registry.config';
import { RegistryModule } from './registry.module';

void runEventService('registry', registryConfig, (config) => RegistryModule.forRoot(config));
