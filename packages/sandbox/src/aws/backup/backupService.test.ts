import {
  BackupClient,
  paginateListProtectedResources,
} from '@aws-sdk/client-backup';
import { apiStack, CREATED } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { Faults } from '../../control/Faults';
import { AwsWorld } from '../AwsWorld';

const HOUR = 3_600_000;
const TABLE = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/table-1`;

describe('backupService', () => {
  let now: number;
  let world: AwsWorld;
  let faults: Faults;
  let aws: Awaited<ReturnType<typeof startAws>>;

  beforeEach(async () => {
    now = CREATED + 30 * 24 * HOUR;
    world = new AwsWorld();
    const tags = { service: 'shop', environment: 'prod' };
    world.addStack(apiStack({ tags }));
    world.addStack(
      apiStack({
        stackName: 'unprotected',
        tags: { environment: 'staging' },
        resources: [
          {
            logicalId: 'Table',
            type: 'AWS::DynamoDB::Table',
            physicalId: 'table-2',
          },
        ],
      }),
    );
    faults = new Faults();
    aws = await startAws({ world, faults, clock: { now: () => now } });
  });
  afterEach(() => aws.stop());

  async function read() {
    const client = aws.client(BackupClient);
    const found = [];
    for await (const page of paginateListProtectedResources({ client }, {})) {
      found.push(...page.Results!);
    }
    return found;
  }

  it('lists tables of production, backed up within a day', async () => {
    const [table, ...others] = await read();
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      ResourceArn: TABLE,
      ResourceType: 'DynamoDB',
      ResourceName: 'table-1',
    });
    for (let hour = 0; hour < 48; hour += 1) {
      now += HOUR;
      const age = now - (await read())[0].LastBackupTime!.getTime();
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThan(24 * HOUR);
    }
  });

  it('lists nothing before the first backup', async () => {
    now = CREATED + HOUR;
    expect(await read()).toEqual([]);
  });

  it('gets older when backups stop', async () => {
    world.conditions.add({
      accountId: ACCOUNT,
      region: REGION,
      resource: 'table-1',
      kind: 'backup-stopped',
      from: now,
    });
    const [{ LastBackupTime }] = await read();
    now += 5 * 24 * HOUR;
    expect((await read())[0].LastBackupTime).toEqual(LastBackupTime);
  });

  it('refuses as AWS Backup does', async () => {
    faults.add({ target: 'aws', kind: 'denied', match: 'backup' });
    await expect(read()).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringMatching(/backup:ListProtectedResources/),
    });
  });
});
