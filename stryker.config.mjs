import jest from './jest.config.mjs';

// Stryker works on a copy of the repository and says itself where that is.
const { displayName, rootDir, ...unit } = jest.projects.find((project) => project.displayName === 'unit');

/** `npm run mutation`: changes the rules one by one and expects a spec to notice each change. */
export default {
  mutate: ['apps/*/src/**/*.{decider,authority}.ts'],
  testRunner: 'jest',
  jest: { config: unit },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'progress'],
  thresholds: { high: 95, low: 90, break: 90 },
};
