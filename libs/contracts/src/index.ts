import 'reflect-metadata';

export * from './events/dead-letters';
export * from './events/integration-event';
export * from './events/kim-established';
export * from './events/stream';
export * from './registry/coverage';
export * from './registry/data-duties';
export * from './registry/day';
export * from './registry/kim';
export * from './registry/person';
export * from './registry/person-access';
export * from './registry/person-bands';
export * from './registry/person-rights';
export * from './registry/problems';
export * from './registry/reading-purposes';
export * from './registry/wilayah';
export * from './roles';
export * from './rpc';
