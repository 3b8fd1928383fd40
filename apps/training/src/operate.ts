import 'reflect-metadata';
import { operate } from '@app/operate';
import { trainingConfig } from './training.config';
import { projections, publications } from './training.read-models';

operate({ name: 'training', configure: trainingConfig, projections, publications });
