import { eventually } from '@callboard/backstage-plugin-environments-node/testUtils';
import { LoopbackPagerDuty } from './__testUtils__/LoopbackPagerDuty';
import { addUsual, sweepOf, testProvider } from './__testUtils__/samples';

const KEYS = ['service:PSHOP'];

describe('PagerDutyProvider, when PagerDuty fails', () => {
  let pagerDuty: LoopbackPagerDuty;
  beforeEach(async () => {
    pagerDuty = await LoopbackPagerDuty.start();
    addUsual(pagerDuty);
  });
  afterEach(() => pagerDuty.stop());

  /** Answers the first requests so, the others as usual. */
  function failFirst(times: number, fault: object) {
    let left = times;
    pagerDuty.fault = () => {
      left -= 1;
      return left >= 0 ? fault : undefined;
    };
  }

  it.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'ratelimit-reset': '3' }, 3_000],
    [{ 'retry-after': '7', 'ratelimit-reset': '3' }, 7_000],
    [{}, 500],
  ])('waits as it is asked to: %j', async (headers, wait) => {
    const waits: number[] = [];
    failFirst(1, { status: 429, headers });
    const { readings } = await testProvider(pagerDuty, { waits }).sweep(
      sweepOf(KEYS),
    );
    expect(readings).toHaveLength(1);
    expect(waits).toEqual([wait]);
  });

  it('waits until a date that it names', async () => {
    const waits: number[] = [];
    const now = Date.parse('2026-11-22T03:00:00Z');
    failFirst(1, {
      status: 429,
      headers: { 'retry-after': 'Sun, 22 Nov 2026 03:00:09 GMT' },
    });
    await testProvider(pagerDuty, { waits, now: () => now }).sweep(
      sweepOf(KEYS),
    );
    expect(waits).toEqual([9_000]);
  });

  it('leaves a long wait to the next sweep', async () => {
    const waits: number[] = [];
    failFirst(1, { status: 429, headers: { 'retry-after': '3600' } });
    await expect(
      testProvider(pagerDuty, { waits }).sweep(sweepOf(KEYS)),
    ).rejects.toThrow(
      'PagerDuty throttled reading services and asks to wait for 3600 s.',
    );
    expect(waits).toEqual([]);
    expect(pagerDuty.requests).toHaveLength(1);
  });

  it('tries again with growing pauses, and gives up', async () => {
    const waits: number[] = [];
    failFirst(3, { status: 500 });
    const provider = testProvider(pagerDuty, { waits });
    const { readings } = await provider.sweep(sweepOf(KEYS));
    expect(readings).toHaveLength(1);
    expect(waits).toEqual([500, 1_500, 4_000]);

    failFirst(4, { status: 500 });
    await expect(provider.sweep(sweepOf(KEYS))).rejects.toThrow(
      'PagerDuty failed while reading services (500).',
    );
  });

  it.each([
    ['garbage', '<html>', 'answered something that is no JSON'],
    [
      'another form',
      '{"service":{"id":7}}',
      'answered in a form that is not known while reading services: service.id is not',
    ],
  ])('says that it is %s', async (_, body, message) => {
    pagerDuty.fault = () => ({ body });
    await expect(testProvider(pagerDuty).sweep(sweepOf(KEYS))).rejects.toThrow(
      message,
    );
  });

  it.each([
    [
      401,
      'AuthenticationError',
      'PagerDuty did not accept our credentials while reading services. PagerDuty says: Bad *** given. Check callboard.onCall.pagerduty',
    ],
    [
      403,
      'NotAllowedError',
      'PagerDuty does not allow reading services. PagerDuty says: Bad *** given. Give the token the scope services.read',
    ],
    [402, 'NotAllowedError', 'whether the plan includes it'],
    [400, 'InputError', 'PagerDuty refused reading services (400).'],
    [409, 'ConflictError', 'PagerDuty refused reading services (409).'],
  ])('puts %d into words, without keys', async (status, name, message) => {
    pagerDuty.fault = () => ({
      status,
      body: JSON.stringify({
        error: { message: 'Bad testroutingkey00000000000000000a given.' },
      }),
    });
    const error = await testProvider(pagerDuty)
      .sweep(sweepOf(KEYS))
      .catch(caught => caught);
    expect(error).toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
    expect(pagerDuty.requests).toHaveLength(1);
  });

  it('says that nobody answers there', async () => {
    const provider = testProvider(pagerDuty);
    await pagerDuty.stop();
    await expect(provider.sweep(sweepOf(KEYS))).rejects.toThrow(
      'PagerDuty cannot be reached while reading services (ECONNREFUSED).',
    );
    pagerDuty = await LoopbackPagerDuty.start();
  });

  it('does not wait for ever', async () => {
    pagerDuty.fault = () => ({ hang: true });
    await expect(
      testProvider(pagerDuty, { timeout: 20 }).sweep(sweepOf(KEYS)),
    ).rejects.toThrow('PagerDuty did not answer within 0.02 s');
    expect(pagerDuty.requests).toHaveLength(4);
  });

  it('stops when it is told to', async () => {
    pagerDuty.fault = () => ({ hang: true });
    const controller = new AbortController();
    const failure = testProvider(pagerDuty)
      .sweep(sweepOf(KEYS, { signal: controller.signal }))
      .catch(error => error);
    await eventually(() => expect(pagerDuty.requests).toHaveLength(1));
    controller.abort(new Error('enough'));
    await expect(failure).resolves.toMatchObject({ message: 'enough' });
    expect(pagerDuty.requests).toHaveLength(1);
  });

  it('does not take its token to where a redirect leads', async () => {
    const other = await LoopbackPagerDuty.start();
    pagerDuty.fault = () => ({
      status: 302,
      headers: { location: `${other.url}/services/PSHOP` },
    });
    await expect(testProvider(pagerDuty).sweep(sweepOf(KEYS))).rejects.toThrow(
      'cannot be reached',
    );
    expect(other.requests).toEqual([]);
    await other.stop();
  });

  describe('with OAuth', () => {
    const asked = () =>
      pagerDuty.asked.filter(path => path === 'POST /oauth/token');

    it('asks for a token once, and again before it expires', async () => {
      let now = Date.parse('2026-11-22T03:00:00Z');
      const provider = testProvider(pagerDuty, { oauth: true, now: () => now });
      await provider.sweep(sweepOf(KEYS));
      await provider.sweep(sweepOf(KEYS));
      expect(asked()).toHaveLength(1);
      expect(
        Object.fromEntries(new URLSearchParams(pagerDuty.requests[0].body)),
      ).toEqual({
        grant_type: 'client_credentials',
        client_id: 'test-client',
        client_secret: 'test-secret',
        scope: 'as_account-us.acme services.read',
      });
      expect(pagerDuty.requests[1].headers.authorization).toBe(
        'Bearer given-1',
      );
      now += 3_541_000;
      await provider.sweep(sweepOf(KEYS));
      expect(asked()).toHaveLength(2);
    });

    it('asks for another one where a token is not accepted any more', async () => {
      const provider = testProvider(pagerDuty, { oauth: true });
      await provider.sweep(sweepOf(KEYS));
      pagerDuty.tokens = [];
      const { readings } = await provider.sweep(sweepOf(KEYS));
      expect(readings).toHaveLength(1);
      expect(asked()).toHaveLength(2);
    });

    it('gives up where the next one is not accepted either', async () => {
      pagerDuty.fault = ({ path }) =>
        path === '/oauth/token' ? undefined : { status: 401 };
      await expect(
        testProvider(pagerDuty, { oauth: true }).sweep(sweepOf(KEYS)),
      ).rejects.toThrow('PagerDuty did not accept our credentials');
      expect(asked()).toHaveLength(2);
    });

    it('says that the app is not accepted, without its secret', async () => {
      pagerDuty.fault = () => ({
        status: 401,
        body: JSON.stringify({
          error: 'invalid_client',
          error_description: 'Client authentication failed',
        }),
      });
      const error = await testProvider(pagerDuty, { oauth: true })
        .sweep(sweepOf(KEYS))
        .catch(caught => caught);
      expect(error.message).toContain(
        'PagerDuty did not accept our credentials while asking for a token. PagerDuty says: Client authentication failed.',
      );
      expect(error.message).not.toContain('test-secret');
      expect(pagerDuty.requests).toHaveLength(1);
    });
  });
});
