export { ReadModels } from './read-models';
export { ReadModelsModule } from './read-models.module';
export type { Projection, Subscriber } from './subscriber';
