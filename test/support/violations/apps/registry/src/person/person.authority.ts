// breaks: no-cycles
import { registers } from './person.decider';

export const authorise = () => registers;
