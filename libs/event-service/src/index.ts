export { CalendarAutomation } from './calendar-automation';
export { readCity } from './city/read-city';
export { Clock } from './clock';
export { EventServiceConfig } from './event-service.config';
export { EventServiceModule } from './event-service.module';
export { handlerOf } from './handler-of';
export { FOLLOWERS, type Followers, HealthController } from './health.controller';
export { runEventService } from './run-event-service';
