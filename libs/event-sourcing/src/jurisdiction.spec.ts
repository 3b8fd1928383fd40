import { covers } from './jurisdiction';

describe('A jurisdiction', () => {
  it.each([
    ['18.72', '18.72'],
    ['18.72', '18.72.05'],
    ['18.72', '18.72.05.1001'],
    ['18.72.05', '18.72.05.1001'],
    ['18.72.05.1001', '18.72.05.1001'],
  ])('%s takes in %s', (jurisdiction, place) => expect(covers(jurisdiction, place)).toBe(true));

  it.each([
    ['18.72.05', '18.72'],
    ['18.72.05.1001', '18.72.05'],
    ['18.72.05', '18.72.051'],
    ['18.72.05', '18.72.04.1001'],
    ['18.72.05.1001', '18.72.05.1002'],
    ['', '18.72'],
    ['18.72', ''],
  ])('%s does not take in %s', (jurisdiction, place) => expect(covers(jurisdiction, place)).toBe(false));
});
