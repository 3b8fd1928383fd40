import { Markup, markup } from '../verify/markup';
import { styleSource } from '../verify/page';
import { adviceOn } from './advice';
import { type Language, LANGUAGES, type ListedProblem, PROBLEMS } from './problem-table';

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b2530; }
h2 { margin-top: 2rem; }
td { padding: .25rem 1rem .25rem 0; vertical-align: top; }
td a, h1 { overflow-wrap: anywhere; }
`;

/** How a Content-Security-Policy names the one style sheet of these pages. */
export const PAGE_STYLE_SOURCE = styleSource(STYLE);

const HEADINGS: Readonly<Record<Language, { meaning: string; action: string }>> = {
  en: { meaning: 'What it means', action: 'What to do' },
  id: { meaning: 'Artinya', action: 'Yang dapat dilakukan' },
};

const page = (title: string, language: Language, content: Markup): string =>
  markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${content}
</body>
</html>
`.text;

/** What a person reads who opens the `type` of a problem: in the language of choice first, then in the other. */
export const problemPage = (problem: ListedProblem, first: Language): string => {
  const { meaning, action } = adviceOn(problem);
  const sections = [...LANGUAGES]
    .sort((one, other) => Number(other === first) - Number(one === first))
    .map(
      (language) => markup`<section lang="${language}">
<h2>${problem.titles[language]}</h2>
<h3>${HEADINGS[language].meaning}</h3><p>${meaning[language]}</p>
<h3>${HEADINGS[language].action}</h3><p>${action[language]}</p>
</section>`,
    );
  const content = markup`<h1><code>${problem.code}</code></h1>
<p>HTTP ${String(problem.status)}</p>
${sections}
<p><a href="/problems">/problems</a></p>`;
  return page(problem.code, first, content);
};

/** All problems, each with the way to its own page. */
export const problemsPage = (language: Language): string => {
  const rows = [...PROBLEMS.values()].map(
    ({
      code,
      status,
      titles,
    }) => markup`<tr><td>${String(status)}</td><td><a href="/problems/${code}">${code}</a></td>
<td lang="${language}">${titles[language]}</td></tr>`,
  );
  return page('Problems', language, markup`<h1>Problems</h1><table>${rows}</table>`);
};
