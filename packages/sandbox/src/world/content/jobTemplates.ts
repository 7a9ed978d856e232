export interface JobTemplate {
  /** Steps and how many seconds each takes; the last but `Complete job` is the one that fails. */
  steps: [name: string, seconds: number][];
  /** Step that fails where the job fails. */
  failingStep: string;
  /** What the log ends with when it does. */
  failureLog: string[];
}

const checkout: [string, number][] = [
  ['Set up job', 2],
  ['Check out', 3],
  ['Set up Node.js 20', 5],
  ['Install dependencies', 24],
];

function gate(
  step: string,
  seconds: number,
  failureLog: string[],
): JobTemplate {
  return {
    steps: [...checkout, [step, seconds], ['Complete job', 1]],
    failingStep: step,
    failureLog,
  };
}

/** Jobs of the demonstration's workflows, by name. */
export const jobTemplates: Record<string, JobTemplate> = {
  'lint-and-format': gate('ESLint, Prettier and tsc', 38, [
    'src/handlers/startInstance.ts',
    "  41:9  error  'region' is assigned a value but never used  no-unused-vars",
    '1 problem (1 error, 0 warnings)',
  ]),
  'test-api': gate('Unit and integration tests', 74, [
    'FAIL src/schedules/quietHours.test.ts',
    '  ● keeps an instance stopped across midnight',
    '    expect(received).toBe(expected)',
    '    Expected: "stopped"',
    '    Received: "running"',
    'Tests: 1 failed, 211 passed, 212 total',
  ]),
  'test-web': gate('Unit tests', 52, [
    'FAIL src/components/InstanceTable.test.tsx',
    '  ● sorts by launch time',
    "    TypeError: Cannot read properties of undefined (reading 'launchTime')",
    'Tests: 1 failed, 148 passed, 149 total',
  ]),
  'test-infrastructure': gate('Template assertions', 41, [
    'Template has 0 resources with type AWS::KMS::Key, expected 1.',
    'Tests: 1 failed, 33 passed, 34 total',
  ]),
  'security-scan': gate('npm audit and Snyk', 33, [
    'high  Prototype pollution in a query-string parser, fixed in 6.14.1',
    '1 high severity vulnerability',
  ]),
  'build-all-workspaces': gate('Build workspaces', 57, [
    "apps/web/src/routes.tsx(18,24): error TS2307: Cannot find module './pages/Fleet'.",
  ]),
  'cdk-synth': gate('Synthesize and check templates', 46, [
    'Synthesized 3 stacks for environment production.',
    'Checking removal policies of stateful resources',
    '  InstanceTable     AWS::DynamoDB::Table   DeletionPolicy: Delete',
    '  SessionTable      AWS::DynamoDB::Table   DeletionPolicy: Retain',
    'InstanceTable has no RETAIN removal policy. Stateful resources must RETAIN in production.',
  ]),
  'quick-validation': gate('Lint, types, build', 49, [
    'error TS2345: Argument of type string is not assignable to parameter of type InstanceId.',
  ]),
  'back-up-state': gate('Back up state', 21, [
    'The backup vault refused the request: AccessDeniedException.',
  ]),
  'check-dependencies': gate('Check what depends on it', 14, [
    'ec2-manager-web-prod still uses an export that would be removed.',
  ]),
  'roll-back': gate('Roll back', 64, [
    'The alias live could not be moved: the version before was deleted.',
  ]),
  verify: gate('Verify', 33, [
    'GET /health answered 503 (attempt 5 of 5)',
    'The service is not healthy.',
  ]),
  notify: gate('Post to Slack and Teams', 4, ['Slack answered 410 Gone.']),
  deploy: {
    steps: [
      ['Set up job', 2],
      ['Check out', 3],
      ['Configure AWS credentials', 3],
      ['CDK deploy', 118],
      ['Publish', 21],
      ['Health check', 34],
      ['Complete job', 1],
    ],
    failingStep: 'Health check',
    failureLog: [
      'Waiting 30 s for the service to settle',
      'GET /health answered 503 (attempt 1 of 5)',
      'GET /health answered 503 (attempt 5 of 5)',
      'The service did not become healthy.',
    ],
  },
};

/** Jobs that nobody told of do something for half a minute. */
export function jobTemplateOf(name: string): JobTemplate {
  return (
    jobTemplates[name] ?? gate('Run', 30, [`${name} ended with exit code 1.`])
  );
}
