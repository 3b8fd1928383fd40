import { preferred, wantsPage } from './accepted';

describe('What a header prefers', () => {
  it.each([
    [undefined, 'en'],
    ['id', 'id'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en-GB,id;q=0.9', 'en'],
    ['en;q=0.1, id;q=0.2', 'id'],
    ['jv, id;q=0.5, *;q=0.1', 'id'],
    ['*', 'en'],
    ['en;q=0', 'en'],
    ['en;q=0, *', 'id'],
    ['', 'en'],
    ['id;q=many', 'en'],
  ])('of the languages: %j, %s', (header, language) => {
    expect(preferred(header, ['en', 'id'])).toBe(language);
  });

  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['text/*', 'text/html'],
    ['application/json, text/html;q=0.9', 'application/json'],
  ])('of the media types: %j, %s', (header, type) => {
    expect(preferred(header, ['application/json', 'text/html'])).toBe(type);
  });
});

describe('A page', () => {
  it.each([
    [undefined, false],
    ['*/*', false],
    ['application/json', false],
    ['application/json, text/html;q=0.5', false],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
  ])('for who accepts %j: %s', (accept, wanted) => {
    expect(wantsPage({ accept })).toBe(wanted);
  });
});
