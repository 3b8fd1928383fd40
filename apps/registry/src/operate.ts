import 'reflect-metadata';
import { operate } from '@app/operate';
import { registryConfig } from './registry.config';
import { projections, publications } from './registry.read-models';

operate({ name: 'registry', configure: registryConfig, projections, publications });
