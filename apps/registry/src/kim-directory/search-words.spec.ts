import { METRO } from '@app/city/testing';
import { regionWord, searchFor } from './search-words';

describe('What is searched for', () => {
  const search = (question: string): string => searchFor(question, METRO.regions.values());

  it('are the beginnings of all its words', () => {
    expect(search('Suara  Warga!')).toBe('(suara:*) & (warga:*)');
  });

  it('may stand in the names of regions, which take in those below', () => {
    expect(search('informatif selatan')).toBe('(informatif:*) & (selatan:* | w187205:*)');
    expect(regionWord('18.72.05.1001')).toBe('w1872051001');
  });

  it('may begin the name of several', () => {
    expect(search('metro')).toBe('(metro:* | w1872:* | w187205:*)');
  });

  it.each(["'", '\\', ':*', '!()&|<->', '', '  '])('has no operators in it: %j', (question) => {
    expect(search(question)).toBe('');
  });
});
