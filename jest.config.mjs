const swc = ['@swc/jest'];

/** Packages that are published as ECMAScript modules only, which Jest has to compile. */
const esmOnly = ['jose', 'uuid'].join('|');

const project = (name, testMatch, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch,
  testEnvironment: 'node',
  transform: { '^.+\\.[jt]s$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  moduleNameMapper: {
    '^@app/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing.ts',
    '^@app/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...extra,
});

/** A database, a message broker and an event store to test with, started once for both projects. */
const servers = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

export default {
  // As many as there are cores in the smallest machine: with more, whole systems that run side by side miss their time-outs.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/test/support/plain-summary.mjs'],
  projects: [
    project('unit', ['<rootDir>/{apps,libs,deploy}/**/!(*.int).spec.ts', '<rootDir>/test/*.spec.ts'], {
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$'],
    }),
    project('integration', ['<rootDir>/{apps,libs,deploy}/**/*.int.spec.ts'], servers),
    project('e2e', ['<rootDir>/test/*.e2e.spec.ts'], servers),
  ],
};
