export { ReadModels } from './read-models';
export { ReadModelsModule } from './read-models.module';
export type { Automation, Projection, Publisher, Subscriber } from './subscriber';
