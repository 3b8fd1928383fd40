import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassConstructor } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import * as contracts from '@app/contracts';
import { Invalid } from '@app/event-sourcing';
import { SENTENCES } from './indonesian';
import { FIELD_MESSAGES } from './indonesian-fields';
import { REFUSALS } from './indonesian-refusals';
import { TRAINING_REFUSALS } from './indonesian-training-refusals';
import { answerTo } from './problem-document';
import { PROBLEMS } from './problem-table';
import { detailInIndonesian, fieldMessageInIndonesian } from './sentences-in-indonesian';

const REPOSITORY = join(__dirname, '../../../..');

/** All that production code says. */
const sourcesOf = (...folders: string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /(?<!spec|fixtures|indonesian|-refusals|indonesian-fields)\.ts$/.test(file))
    .map((file) => readFileSync(join(REPOSITORY, file), 'utf8'))
    .join('\n');

const sources = sourcesOf('apps', 'libs');

describe('Problems in Indonesian', () => {
  it.each([...PROBLEMS.values()])('have a title for $code', ({ titles }) => {
    expect(titles.id).toMatch(/\S/);
    expect(titles.id).not.toBe(titles.en);
  });

  it.each(Object.keys(SENTENCES))('have words for a sentence that is still said: %s', (sentence) => {
    expect(sources.includes(`'${sentence}'`)).toBe(true);
  });
});

describe('Refusals in Indonesian', () => {
  const templates = sources.replaceAll(/\$\{[^}]*\}/g, '{}');

  it.each(Object.keys({ ...REFUSALS, ...TRAINING_REFUSALS }))(
    'have words for a sentence that is still said: %s',
    (sentence) => {
      expect([`'${sentence}'`, `\`${sentence}\``].some((said) => templates.includes(said))).toBe(true);
    },
  );

  it.each([
    ['registry', REFUSALS],
    ['training', { ...REFUSALS, ...TRAINING_REFUSALS }],
  ])('are there for whatever a rule of the %s says', (service, words) => {
    const rules = sourcesOf(`apps/${service}`).replaceAll(/\$\{[^}]*\}/g, '{}');
    const said = [...rules.matchAll(/\b(?:rejected|taken|gone)\(\s*'\w+',\s*['`]([^'`]*)['`]/g)].map(
      ([, text]) => text,
    );
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((sentence = '') => !(sentence in words))).toEqual([]);
  });

  it.each(Object.entries({ ...REFUSALS, ...TRAINING_REFUSALS, ...FIELD_MESSAGES }))(
    'keep only values that the sentence has: %s',
    (sentence, words) => {
      const values = sentence.split('{}').length - 1;
      for (const [, place] of words.matchAll(/\{(\d*)\}/g)) expect(Number(place)).toBeLessThanOrEqual(values);
    },
  );

  it('have the values in their places', () => {
    expect(detailInIndonesian('A KIM has at least 3 members; this one would have 2')).toBe(
      'KIM beranggota paling sedikit 3 orang; KIM ini akan beranggota 2 orang',
    );
    expect(detailInIndonesian('The SK is of 2030-01-01, which is after today, 2024-03-01')).toBe(
      'Tanggal 2030-01-01 sesudah hari ini, 2024-03-01',
    );
    expect(detailInIndonesian('An SK in force names the person. Kepentingan umum (UU 27/2022 Pasal 15 (1) c)')).toBe(
      'Orang tersebut disebut dalam SK yang berlaku. Kepentingan umum (UU 27/2022 Pasal 15 (1) c)',
    );
    expect(detailInIndonesian('Session 2 begins before session 1 ends')).toBe(
      'Sesi 2 dimulai sebelum sesi 1 berakhir',
    );
    expect(detailInIndonesian('The KIM is of cheese')).toBeUndefined();
  });
});

describe('What is wrong with a field', () => {
  /** Of which something is wrong by every rule. */
  const VALUES = [
    undefined,
    null,
    {},
    '',
    '\u0007',
    'x'.repeat(9_000),
    -1e9,
    1e9,
    [],
    [{}, {}],
    Array(1_000).fill('x'),
  ];

  /** All that can be said of the messages that the gateway takes. */
  const said = (): Set<string> => {
    const messages = new Set<string>();
    for (const type of Object.values(contracts).filter((each) => typeof each === 'function')) {
      const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
      if (rules.length === 0) continue;
      for (const value of VALUES) {
        const sent = Object.fromEntries(rules.map(({ propertyName }) => [propertyName, value]));
        const instance = Object.assign(new (type as ClassConstructor<object>)(), sent);
        for (const { constraints = {} } of validateSync(instance))
          for (const message of Object.values(constraints)) messages.add(message);
      }
    }
    return messages;
  };

  it('is told in Indonesian, whatever it is', () => {
    const messages = [...said()];
    expect(messages.length).toBeGreaterThan(200);
    expect(messages.filter((message) => fieldMessageInIndonesian(message) === undefined)).toEqual([]);
  });

  it('stands so in the answer, for who asks for it', () => {
    const problem = new Invalid([{ field: 'kimId', message: 'kimId must be a UUID' }]);
    const told = (language: 'id' | 'en') => answerTo(problem, 'c', language).document.errors;
    expect(told('id')).toEqual([{ field: 'kimId', message: 'kimId harus berupa UUID' }]);
    expect(told('en')).toEqual(problem.fields);
  });

  it('is told with the values in their places', () => {
    expect(fieldMessageInIndonesian('each value in fields must be one of the following values: name, nik')).toBe(
      'setiap nilai fields harus salah satu dari nilai berikut: name, nik',
    );
  });
});
