import {
  FakeAwsApi,
  REFUSALS,
  type FakeAnswer,
} from '../../__testUtils__/FakeAwsApi';
import { batchOf, PLACE, stackOf, targetOf } from '../../__testUtils__/targets';
import { lambdaSuite } from './lambdaSuite';

const FUNCTION = 'AWS::Lambda::Function';
const shop = stackOf({
  resources: [
    ['Api', FUNCTION, 'shop-api'],
    ['Jobs', FUNCTION, 'shop-jobs'],
    ['Table', 'AWS::DynamoDB::Table', 'shop-table'],
    ['Unborn', FUNCTION],
  ],
});
const ACTIVE = { State: 'Active', LastUpdateStatus: 'Successful' };

describe('lambdaSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
  });
  afterEach(() => aws.stop());

  /** Answers by the name of the function. */
  function answer(answers: Record<string, FakeAnswer>) {
    aws.answer = ({ action }) =>
      answers[/functions\/([^/]+)\/configuration$/.exec(action)?.[1] ?? ''];
  }
  const run = async (...targets: Parameters<typeof batchOf>[0]) =>
    (await lambdaSuite(aws).run(batchOf(targets))).findings;

  it('finds each function of a stack active, with a link to it', async () => {
    answer({ 'shop-api': { body: ACTIVE }, 'shop-jobs': { body: ACTIVE } });
    const findings = await run(targetOf([shop]));
    expect(findings).toMatchObject([
      {
        checkId: 'aws.lambda-function',
        subject: 'shop-api',
        status: 'healthy',
      },
      { subject: 'shop-jobs', status: 'healthy' },
    ]);
    expect(findings[0]).toMatchObject({
      entityRef: 'component:default/shop',
      environment: 'prod',
      links: [
        {
          kind: 'console',
          url: 'https://console.example/111111111111/lambda/home?region=us-west-2#/functions/shop-api',
        },
      ],
    });
  });

  it('reads a function once, however many own it', async () => {
    answer({ 'shop-api': { body: ACTIVE }, 'shop-jobs': { body: ACTIVE } });
    const findings = await run(
      targetOf([shop]),
      targetOf([shop], { entityRef: 'component:default/till' }),
    );
    expect(findings).toHaveLength(4);
    expect(aws.calls.map(({ action }) => action).sort()).toEqual([
      'GET /2015-03-31/functions/shop-api/configuration',
      'GET /2015-03-31/functions/shop-jobs/configuration',
    ]);
  });

  it('tells functions that fail or are gone from those that are well', async () => {
    answer({
      'shop-api': {
        body: {
          State: 'Failed',
          StateReason: 'The image was deleted.',
          LastUpdateStatus: 'Successful',
        },
      },
      'shop-jobs': {
        status: 404,
        body: { __type: 'ResourceNotFoundException', message: 'gone' },
      },
    });
    expect(await run(targetOf([shop]))).toMatchObject([
      {
        status: 'unhealthy',
        summary:
          'The function shop-api cannot be called: The image was deleted.',
      },
      {
        status: 'unhealthy',
        summary:
          'The function shop-jobs does not exist, though its stack owns it.',
      },
    ]);
  });

  it('says of a function that it may not read what to allow, and judges the others', async () => {
    answer({
      'shop-api': REFUSALS.denied('lambda:GetFunctionConfiguration'),
      'shop-jobs': { body: ACTIVE },
    });
    expect(await run(targetOf([shop]))).toMatchObject([
      {
        status: 'unknown',
        summary: expect.stringContaining(
          'does not allow lambda:GetFunctionConfiguration.',
        ),
        action: expect.stringContaining('Allow it to the role'),
      },
      { status: 'healthy' },
    ]);
  });

  it('knows nothing while it is throttled, and says so of owners alone', async () => {
    aws.answer = REFUSALS.throttled;
    const findings = await run(
      targetOf([shop]),
      targetOf([stackOf()], { entityRef: 'component:default/other' }),
    );
    expect(findings).toHaveLength(2);
    for (const finding of findings) {
      expect(finding).toMatchObject({
        entityRef: 'component:default/shop',
        status: 'unknown',
        summary: expect.stringContaining('is throttling our calls'),
      });
    }
  });

  it('calls nobody where there is no function', async () => {
    expect(await run(targetOf([stackOf()]))).toEqual([]);
    expect(aws.calls).toEqual([]);
  });

  it('gives up when it is told to', async () => {
    answer({ 'shop-api': { body: ACTIVE }, 'shop-jobs': { body: ACTIVE } });
    const signal = AbortSignal.abort(new Error('out of time'));
    await expect(
      lambdaSuite(aws).run(batchOf([targetOf([shop])], { signal })),
    ).rejects.toThrow('out of time');
  });

  it('tells functions of another region apart', async () => {
    answer({ 'shop-api': { body: ACTIVE }, 'shop-jobs': { body: ACTIVE } });
    const place = { ...PLACE, region: 'us-east-1' };
    const { findings } = await lambdaSuite(aws).run(
      batchOf([targetOf([{ ...shop, ...place }])], { place }),
    );
    expect(findings[0].subject).toBe('shop-api (us-east-1)');
    expect(aws.calls[0].region).toBe('us-east-1');
  });
});
