import { mockServices, TestCaches } from '@backstage/backend-test-utils';
import { answerBy } from '../__testUtils__/answerBy';
import { FakeAwsApi, type FakeCall } from '../__testUtils__/FakeAwsApi';
import { batchOf, stackOf, targetOf } from '../__testUtils__/targets';
import type { AwsCheckServices } from '../AwsCheckServices';
import { templateSuite } from './templateSuite';

const TABLE = 'AWS::DynamoDB::Table';
const template = (DeletionPolicy?: string) =>
  JSON.stringify({
    Resources: {
      Table: { Type: TABLE, DeletionPolicy },
      Left: { Type: TABLE },
    },
  });
const answer = (body: string) =>
  `<GetTemplateResponse><GetTemplateResult><TemplateBody>${body
    .replaceAll('&', '&amp;')
    .replaceAll(
      '<',
      '&lt;',
    )}</TemplateBody></GetTemplateResult></GetTemplateResponse>`;

describe('templateSuite', () => {
  const caches = TestCaches.create({ ids: ['MEMORY'] });
  let aws: FakeAwsApi;
  let services: AwsCheckServices;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
    const { keyv } = await caches.init('MEMORY');
    services = {
      clients: aws.clients,
      logger: mockServices.logger.mock(),
      cache: {
        ...mockServices.cache.mock(),
        get: async <T>(key: string) => keyv.get<T>(key) as never,
        set: async (key: string, value: unknown) => void keyv.set(key, value),
      },
    };
  });
  afterEach(() => aws.stop());

  const shop = stackOf({ resources: [['Table', TABLE, 'shop']] });
  const run = async (targets = [targetOf([shop])]) =>
    (await templateSuite(services).run(batchOf(targets))).findings;

  it('judges what a stack holds, by its template with macros done', async () => {
    answerBy(aws, { cloudformation: answer(template('Retain')) });
    expect(await run()).toMatchObject([
      {
        checkId: 'aws.retention',
        subject: 'shop-prod',
        status: 'healthy',
        summary: 'Table, which holds data, outlives the stack.',
      },
    ]);
    expect(aws.calls[0].input).toMatchObject({
      StackName: shop.stackId,
      TemplateStage: 'Processed',
    });
  });

  it('reads a template again after an update only, whoever asks', async () => {
    answerBy(aws, { cloudformation: answer(template()) });
    const other = targetOf([shop], { entityRef: 'component:default/other' });
    expect(await run([targetOf([shop]), other])).toMatchObject([
      { status: 'warning' },
      { status: 'warning' },
    ]);
    await run();
    expect(aws.calls).toHaveLength(1);
    answerBy(aws, { cloudformation: answer(template('Retain')) });
    const updated = { ...shop, updatedAt: '2026-11-22T05:00:00.000Z' };
    expect(await run([targetOf([updated])])).toMatchObject([
      { status: 'healthy' },
    ]);
    expect(aws.calls).toHaveLength(2);
  });

  it('goes on without a cache, and says so', async () => {
    answerBy(aws, { cloudformation: answer(template('Retain')) });
    services.cache.get = async () => {
      throw new Error('down');
    };
    services.cache.set = async () => {
      throw new Error('down');
    };
    expect(await run()).toMatchObject([{ status: 'healthy' }]);
    expect(services.logger.warn).toHaveBeenCalledTimes(2);
  });

  it('asks nothing outside of production, or of stacks without data', async () => {
    await expect(
      run([targetOf([shop], { tier: 'staging' }), targetOf([stackOf()])]),
    ).resolves.toEqual([]);
    expect(aws.calls).toEqual([]);
  });

  it('says of the one stack that is denied that it is', async () => {
    const other = stackOf({
      stackName: 'other',
      resources: [['Table', TABLE, 'other']],
    });
    answerBy(aws, {
      cloudformation: ({ input }: FakeCall) =>
        input.StackName === shop.stackId
          ? {
              status: 403,
              body: `<ErrorResponse><Error><Code>AccessDenied</Code><Message>User: x is not authorized to perform: cloudformation:GetTemplate</Message></Error></ErrorResponse>`,
            }
          : answer(template('Retain')),
    });
    expect(await run([targetOf([shop, other])])).toMatchObject([
      {
        status: 'unknown',
        summary: expect.stringMatching(
          /does not allow cloudformation:GetTemplate/,
        ),
      },
      { subject: 'other', status: 'healthy' },
    ]);
  });

  it('says that it is throttled, or that it does not understand', async () => {
    answerBy(aws, {
      cloudformation: {
        status: 400,
        body: '<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>',
      },
    });
    expect(await run()).toMatchObject([
      {
        status: 'unknown',
        summary: expect.stringMatching(/is throttling our calls/),
      },
    ]);
    answerBy(aws, { cloudformation: answer('no template') });
    expect(await run()).toMatchObject([
      {
        status: 'unknown',
        summary: 'The template of shop-prod could not be understood.',
      },
    ]);
  });
});
