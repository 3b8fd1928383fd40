import type { SkTexts } from './sk-texts';

/** What is the same on all decrees of a city. */
export abstract class SkPaper {
  abstract readonly texts: SkTexts;
  /** Base URL of the gateway as the public reaches it. */
  abstract readonly publicUrl: string;
}
