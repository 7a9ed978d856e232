import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  healthChecksExtensionPoint,
  type HealthCheckSuite,
} from '@callboard/backstage-plugin-environment-health-node';
import environmentHealthModuleHttp from '.';

const start = async (http: object) => {
  const suites: HealthCheckSuite[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        healthChecksExtensionPoint,
        { addCheck: () => {}, addSuite: suite => suites.push(suite) },
      ],
    ],
    features: [
      environmentHealthModuleHttp,
      mockServices.rootConfig.factory({
        data: { callboard: { environmentHealth: { http } } },
      }),
    ],
  });
  return suites;
};

describe('environmentHealthModuleHttp', () => {
  it('registers its suite', async () => {
    await expect(start({})).resolves.toEqual([
      expect.objectContaining({
        id: 'http.endpoints',
        needs: 'endpoint',
        schedule: { frequency: { minutes: 1 }, timeout: { minutes: 5 } },
        checks: [
          expect.objectContaining({
            id: 'http.endpoint',
            category: 'application',
          }),
          expect.objectContaining({
            id: 'http.certificate',
            category: 'security',
          }),
          expect.objectContaining({
            id: 'http.security-headers',
            category: 'security',
          }),
        ],
      }),
    ]);
  });

  it('does not start with a configuration that it cannot read', async () => {
    await expect(start({ allow: ['http://10.0.0.1'] })).rejects.toThrow(
      /callboard\.environmentHealth\.http\.allow\[0\]/,
    );
  });

  it('probes as configured', async () => {
    const [suite] = await start({
      connect: [{ host: 'down.example', address: '127.0.0.1', port: 9 }],
    });
    const endpoint = (url: string) => ({
      url,
      from: { kind: 'annotation' as const },
    });
    const { findings } = await suite.run({
      targets: [
        {
          entityRef: 'component:default/a',
          environment: {
            name: 'dev',
            title: 'dev',
            tier: 'development',
            github: { environments: [], branches: [] },
          },
          stacks: [],
          missingStacks: [],
          endpoints: [
            endpoint('http://down.example/'),
            endpoint('http://127.0.0.1/'),
          ],
          alarmPrefixes: [],
        },
      ],
      now: new Date(),
      signal: new AbortController().signal,
    });
    expect(findings.map(({ summary }) => summary)).toEqual([
      'down.example refuses connections.',
      'The headers were not looked at, because the endpoint does not answer.',
      'Not probed: 127.0.0.1 is the portal itself (loopback).',
    ]);
  });
});
