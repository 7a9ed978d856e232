/** Where one start of the portal listens and what it talks to. */
export interface OverlayOptions {
  backendPort: number;
  sandboxUrl: string;
  database: { client: string; connection: unknown; prefix?: string };
  accountIds: string[];
  webhookSecret: string;
  /** How often the sources are swept and the checks run, in seconds. */
  sweepEverySeconds: number;
}

const NEVER = '24h';

/** The suites of checks, by id; those that the sandbox's configuration speeds up have to be slowed down by name. */
const SUITES = [
  'http.endpoints',
  'aws.alarms',
  'aws.backup',
  'aws.certificates',
  'aws.cloudfront',
  'aws.cost',
  'aws.dashboards',
  'aws.dynamodb',
  'aws.ecs',
  'aws.lambda',
  'aws.metrics-day',
  'aws.metrics-week',
  'aws.performance',
  'aws.s3',
  'aws.stacks',
  'aws.tags',
  'aws.templates',
];

/** Configuration laid over the portal's own and the sandbox's. */
export function overlay(options: OverlayOptions): object {
  const baseUrl = `http://localhost:${options.backendPort}`;
  const host = new URL(options.sandboxUrl).host;
  // As a text, because an object would be merged with that of another file.
  const frequency = `${options.sweepEverySeconds}s`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port: options.backendPort, host: 'localhost' },
      cors: { origin: baseUrl },
      database: options.database,
    },
    // The user-like token is the guest's, and this is no development.
    auth: {
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    integrations: {
      github: [
        {
          host,
          apiBaseUrl: `${options.sandboxUrl}/api/v3`,
          rawBaseUrl: `${options.sandboxUrl}/raw`,
          token: 'bench-token',
        },
      ],
    },
    events: {
      modules: { github: { webhookSecret: options.webhookSecret } },
    },
    aws: {
      accounts: options.accountIds.map(accountId => ({
        accountId,
        roleName: 'callboard-reader',
      })),
    },
    callboard: {
      aws: { endpoint: `${options.sandboxUrl}/aws` },
      deployments: {
        sources: {
          github: { frequency },
          cloudformation: { frequency },
        },
      },
      environmentHealth: {
        stacks: { frequency },
        suites: Object.fromEntries(SUITES.map(id => [id, { frequency }])),
      },
      runbooks: {
        frequency,
        checks: { frequency: NEVER },
        // The demonstration's would stand on every service's shelf.
        collections: [],
      },
      onCall: { frequency },
    },
    catalog: {
      // Entities are processed when they are new, and then left in peace.
      processingInterval: NEVER,
      locations: [
        {
          type: 'url',
          target: `${options.sandboxUrl}/scale/catalog/blob/main/all.yaml`,
          rules: [{ allow: ['Component'] }],
        },
      ],
    },
    // Indexing the catalog takes seconds at a time of its own choosing.
    search: {
      collators: {
        catalog: {
          schedule: {
            frequency: NEVER,
            timeout: { minutes: 10 },
            initialDelay: NEVER,
          },
        },
      },
    },
  };
}
