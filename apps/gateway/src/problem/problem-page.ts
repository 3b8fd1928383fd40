import { createHash } from 'node:crypto';
import { adviceOn } from './advice';
import { LANGUAGES, type Language, type ListedProblem, PROBLEMS } from './problem-table';

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h2{margin-top:2rem}table{border-collapse:collapse}td,th{text-align:left;padding:.25rem 1rem .25rem 0}`;

/** How a Content-Security-Policy names the one style sheet of these pages. */
export const PAGE_STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

export const HTML = 'text/html; charset=utf-8';

const HEADINGS: Readonly<Record<Language, { meaning: string; action: string }>> = {
  en: { meaning: 'What it means', action: 'What to do' },
  id: { meaning: 'Artinya', action: 'Yang dapat dilakukan' },
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
${body}
</html>
`;

/** What a person reads who opens the `type` of a problem: in the language of choice first, then in the other. */
export const problemPage = (problem: ListedProblem, first: Language): string => {
  const { meaning, action } = adviceOn(problem);
  const sections = [...LANGUAGES]
    .sort((one, other) => Number(other === first) - Number(one === first))
    .map(
      (language) => `<section lang="${language}">
<h2>${escaped(problem.titles[language])}</h2>
<h3>${HEADINGS[language].meaning}</h3><p>${escaped(meaning[language])}</p>
<h3>${HEADINGS[language].action}</h3><p>${escaped(action[language])}</p>
</section>`,
    );
  const head = `<h1><code>${escaped(problem.code)}</code></h1><p>HTTP ${problem.status}</p>`;
  return page(problem.code, [head, ...sections, '<p><a href="/problems">/problems</a></p>'].join('\n'));
};

/** All problems, each with the way to its own page. */
export const problemsPage = (): string => {
  const rows = [...PROBLEMS.values()].map(
    ({ code, status, titles }) => `<tr><td>${status}<td><a href="/problems/${code}">${code}</a>
<td>${escaped(titles.en)}<br><i lang="id">${escaped(titles.id)}</i>`,
  );
  return page('Problems', `<h1>Problems</h1><table>${rows.join('\n')}</table>`);
};
