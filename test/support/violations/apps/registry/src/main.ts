// breaks: no-barrels-inside-apps
import type { Publish } from './automations';

export const publish: Publish = () => undefined;
