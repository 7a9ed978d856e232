// Who may import whom. CONTRIBUTING.md explains the rooms; this file enforces them.

const families = [
  'deployments',
  'environment-health',
  'runbooks',
  'on-call',
  'incidents',
];

const plugin = id => `^plugins/${id}/`;
const anyPlugin = '^plugins/';

/** Packages named `<family><suffix>` may import, of ours, only what `allowed` names. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(plugins|packages)/', pathNot: [from, ...allowed] },
});

const familyRules = families.flatMap(family => [
  only(`${family}-common`, plugin(`${family}-common`), [
    plugin('environments-common'),
  ]),
  only(`${family}-node`, plugin(`${family}-node`), [
    plugin(`${family}-common`),
    plugin('environments-[a-z]+'),
  ]),
  only(`${family}-backend`, plugin(`${family}-backend`), [
    // Another family is known by its -common: its topics and its client.
    `^plugins/(${families.join('|')})-common/`,
    plugin(`${family}-node`),
    plugin('environments-(common|node)'),
  ]),
  only(
    `${family}-backend-module`,
    plugin(`(search-backend-module-${family}|${family}-backend-module-[a-z]+)`),
    [
      `^plugins/(${families.join('|')})-common/`,
      plugin(`${family}-node`),
      plugin('environments-(common|node)'),
    ],
  ),
  only(`${family} (frontend)`, plugin(family), [
    `^plugins/(${families.join('|')})-common/`,
    plugin('environments-(common|react)'),
  ]),
]);

module.exports = {
  forbidden: [
    only('environments-common', plugin('environments-common'), []),
    only('environments-node', plugin('environments-node'), [
      plugin('environments-common'),
    ]),
    only('environments-react', plugin('environments-react'), [
      plugin('environments-common'),
    ]),
    ...familyRules,
    only('cli', '^packages/cli/', ['^plugins/[^/]+-common/']),
    {
      name: 'sandbox-is-reached-through-configuration-only',
      severity: 'error',
      from: { pathNot: '^packages/sandbox/' },
      to: { path: '^packages/sandbox/' },
    },
    {
      name: 'sandbox-knows-no-plugin',
      severity: 'error',
      from: { path: '^packages/sandbox/' },
      to: { path: anyPlugin },
    },
    {
      name: 'no-deep-imports-between-packages',
      severity: 'error',
      from: { path: '^(plugins|packages)/([^/]+)/' },
      to: {
        path: '^(plugins|packages)/[^/]+/',
        pathNot: [
          '^$1/$2/',
          '^plugins/[^/]+/src/index\\.ts$',
          '^plugins/[^/]+/src/alpha/index\\.ts$',
          '^plugins/[^/]+/src/testUtils/index\\.ts$',
          '/package\\.json$',
        ],
      },
    },
    {
      name: 'upstream-sdk-types-stop-at-the-source-module',
      severity: 'error',
      from: {
        path: anyPlugin,
        pathNot: [
          '^plugins/[^/]+-backend-module-[^/]+/',
          '^plugins/environments-node/',
        ],
      },
      to: { path: 'node_modules/(@aws-sdk|@octokit)/' },
    },
    {
      name: 'sql-stays-in-the-database-folder',
      severity: 'error',
      from: {
        path: '^plugins/[^/]+/src/',
        pathNot: [
          '^plugins/[^/]+/src/(database|testUtils)/',
          '/__testUtils__/',
          '\\.test\\.tsx?$',
        ],
      },
      to: { path: 'node_modules/knex/' },
    },
    {
      name: 'no-circular-imports',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '(^|/)(dist|dist-types)/',
        '^packages/[^/]+/coverage/',
        '^plugins/[^/]+/coverage/',
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
