import 'reflect-metadata';
import { operate } from '@app/operate';
import { whenPersonErasedThenDestroyKeys } from './automations/when-person-erased-then-destroy-keys';
import { registryConfig } from './registry.config';
import { projections, publications } from './registry.read-models';

operate({
  name: 'registry',
  configure: registryConfig,
  projections,
  automations: () => [{ automation: whenPersonErasedThenDestroyKeys, url: registryConfig().KEYS_URL }],
  publications,
});
