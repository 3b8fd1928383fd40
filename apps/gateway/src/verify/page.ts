import { createHash } from 'node:crypto';
import { Markup, markup } from './markup';

/** Works without scripts, on a phone and on paper. Colours have a contrast of at least 4.5 : 1 on what is behind them. */
const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef1f4; color: #1b2530; font: 1rem/1.5 system-ui, sans-serif; }
main, footer { max-width: 42rem; margin: 0 auto; padding: 1rem; }
.sheet { background: #fff; border: 1px solid #cbd3db; border-radius: .5rem; padding: 1.25rem; margin-bottom: 1rem; }
.kicker { margin: 0; color: #4a5866; font-size: .875rem; }
h1 { font-size: 1.125rem; line-height: 1.25; margin: .25rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.0625rem; margin: 0 0 .5rem; }
p { margin: 0 0 .75rem; }
.state { border-left: .375rem solid; border-radius: .25rem; padding: .75rem 1rem; margin: 0 0 1rem; }
.state strong { display: block; font-size: 1.125rem; }
.good { background: #e5f4ea; border-color: #17713a; color: #0e4d27; }
.over { background: #fdf2dc; border-color: #94600a; color: #5f3d04; }
.bad { background: #fbe6e4; border-color: #b3261e; color: #7a1711; }
dl { margin: 0; }
dl > div { padding: .5rem 0; border-top: 1px solid #e1e6eb; }
dt { color: #4a5866; font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
code { font: .875rem/1.5 ui-monospace, monospace; }
ul { margin: 0; padding-left: 1.25rem; }
a { color: #0b57a4; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input[type=file] { display: block; width: 100%; margin-bottom: .75rem; padding: .625rem; font: inherit; border: 1px solid #76838f; border-radius: .25rem; background: #fff; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; color: #fff; background: #0b57a4; border: 0; border-radius: .25rem; }
:focus-visible { outline: .1875rem solid #0b57a4; outline-offset: .125rem; }
footer { color: #4a5866; font-size: .875rem; padding-top: 0; }
@media (min-width: 40rem) {
  main { padding-top: 2rem; }
  h1 { font-size: 1.375rem; }
  .sheet { padding: 2rem; }
  dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
}
@media print {
  body { background: #fff; }
  .sheet { border: 0; padding: 0; }
  .state { border: 1px solid; border-left-width: .375rem; }
  .screen { display: none; }
}
`;

/** How a Content-Security-Policy names the one style sheet of a page. */
export const styleSource = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** The page loads nothing, runs nothing and is shown in no frame. */
export const PAGE_HEADERS = {
  'content-security-policy':
    `default-src 'none'; style-src ${styleSource(STYLE)}; ` +
    `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  vary: 'accept',
} as const;

export const PAGE_TYPE = 'text/html; charset=utf-8';

/** A whole page in Indonesian. */
export const page = (title: string, content: Markup): string =>
  markup`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${content}
</main>
<footer>
<p>Halaman ini tidak memuat data pribadi. Berkas yang diunggah tidak disimpan.</p>
</footer>
</body>
</html>
`.text;
