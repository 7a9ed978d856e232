import {
  CloudWatchClient,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';
import { ACCOUNTS, REGION } from '../world/content/stacks';
import type { EnvironmentName } from '../world/Service';

const MINUTE = 60_000;

describe('what CloudWatch tells of the demonstration', () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startTestSandbox();
  });
  afterEach(() => sandbox.stop());

  async function firing(environment: EnvironmentName) {
    const client = new CloudWatchClient({
      endpoint: `${sandbox.url}/aws`,
      region: REGION,
      credentials: {
        accessKeyId: `SANDBOX${ACCOUNTS[environment]}`,
        secretAccessKey: 'anything',
      },
    });
    const found = new Map<string, Date>();
    for await (const {
      MetricAlarms,
      CompositeAlarms,
    } of paginateDescribeAlarms(
      { client },
      { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], StateValue: 'ALARM' },
    )) {
      for (const alarm of [...MetricAlarms!, ...CompositeAlarms!]) {
        found.set(alarm.AlarmName!, alarm.StateUpdatedTimestamp!);
      }
    }
    client.destroy();
    return found;
  }
  const play = async (name: string, parameters: object) => {
    const response = await sandbox.control('POST', `/scenes/${name}`, {
      service: 'ec2-manager-api',
      environment: 'staging',
      ...parameters,
    });
    expect(response.status).toBe(200);
  };

  it('begins with the API of production in trouble for 14 minutes, and a throttled table in staging', async () => {
    const production = await firing('prod');
    expect([...production.keys()].sort()).toEqual([
      'ec2-manager-api-prod-degraded',
      'ec2-manager-api-prod-server-errors',
    ]);
    expect(
      (sandbox.clock.now() -
        production.get('ec2-manager-api-prod-server-errors')!.getTime()) /
        MINUTE,
    ).toBe(14);
    expect([...(await firing('staging')).keys()]).toEqual([
      'ec2-manager-data-staging-throttled',
    ]);
    expect((await firing('dev')).size).toBe(0);
  });

  it.each([
    ['errors-rise', {}, 'ec2-manager-api-staging-server-errors'],
    ['latency-rises', {}, 'ec2-manager-api-staging-latency'],
    [
      'traffic-drops',
      { factor: 0, since: 150 },
      'ec2-manager-api-staging-low-activity',
    ],
    [
      'alarm-fires',
      { alarm: 'AuthFailuresAlarm' },
      'ec2-manager-api-staging-auth-failures',
    ],
  ])(
    '%s fires an alarm, and alarm-clears ends it for good',
    async (name, parameters, alarm) => {
      await play(name, { since: 20, ...parameters });
      expect((await firing('staging')).has(alarm)).toBe(true);
      await play('alarm-clears', {});
      expect((await firing('staging')).has(alarm)).toBe(false);
      sandbox.clock.advance(200 * MINUTE);
      expect((await firing('staging')).has(alarm)).toBe(false);
    },
  );

  it('throttles the tables of a service', async () => {
    await play('table-throttled', {
      service: 'ec2-manager-infrastructure',
      environment: 'prod',
      since: 10,
    });
    expect((await firing('prod')).has('ec2-manager-data-prod-throttled')).toBe(
      true,
    );
  });
});
