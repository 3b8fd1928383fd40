export { type Parked, parkedStreams } from './parked';
export { reasonOf } from './reason';
export { ReadModels } from './read-models';
export { ReadModelsModule } from './read-models.module';
export { type Progress, rebuild } from './rebuild';
export { resetPublications } from './reset-publications';
export { retryParked } from './retry-parked';
export { type Standing, standings } from './standing';
export type { Projection, Publisher } from './subscriber';
