export { applyBatch } from './apply-batch';
export type { FollowerState } from './follower';
export { ReadModels } from './read-models';
export { ReadModelsModule } from './read-models.module';
export type { Projection, Subscriber } from './subscriber';
