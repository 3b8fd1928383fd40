import { type Markup, markup } from './markup';

// What the pages on documents are made of.

/** What the page is about, above its title. */
export const kicker = (about: string): Markup => markup`<p class="kicker">${about}</p>`;

/** Told by words first; colour only helps. */
export const state = (tone: 'good' | 'over' | 'bad', word: string, sentence: string | Markup): Markup =>
  markup`<p class="state ${tone}"><strong>${word}</strong>${sentence}</p>`;

export const entry = (term: string, description: string | Markup): Markup =>
  markup`<div><dt>${term}</dt><dd>${description}</dd></div>`;

const INDONESIAN = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

/** A date is not broken at the end of a line. */
export const longDate = (day: string): string =>
  INDONESIAN.format(new Date(`${day}T00:00:00Z`)).replaceAll(' ', '\u00a0');
