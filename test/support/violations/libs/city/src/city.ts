// breaks: the-city-is-plain-typescript
import { readFileSync } from 'node:fs';

export const city = () => readFileSync('policy.json', 'utf8');
