import { mockServices } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { FakeProvider } from '../__testUtils__/FakeProvider';
import { reading } from '../__testUtils__/reading';
import { sweepShard } from './sweepShard';
import { sweepWindow } from './sweepWindow';

const at = '2026-03-01T12:00:00.000Z';

function create() {
  const provider = new FakeProvider();
  const run = (
    signal = new AbortController().signal,
    stopped = new AbortController().signal,
  ) =>
    sweepShard(
      provider,
      { keys: ['a', 'b'], window: sweepWindow(new Date(at)), signal },
      { at, stopped, logger: mockServices.logger.mock() },
    );
  return { provider, run };
}

describe('sweepShard', () => {
  it('takes silence for a failure', async () => {
    const { provider, run } = create();
    provider.readings.set('a', reading('a'));
    expect(await run()).toEqual({
      at,
      readings: [reading('a')],
      unchanged: [],
      failures: [{ key: 'b', message: 'The provider said nothing of it.' }],
    });
  });

  it('gives every key the words of what was thrown, or of the time that passed', async () => {
    const { provider, run } = create();
    provider.fault = new ServiceUnavailableError('The host answers 503.');
    const failed = await run();
    expect(failed?.failures).toEqual([
      { key: 'a', message: 'The host answers 503.' },
      { key: 'b', message: 'The host answers 503.' },
    ]);
    const late = await run(AbortSignal.abort());
    expect(late?.failures[0].message).toBe(
      'It cannot be read: that takes too long.',
    );
  });

  it('brings nothing where it was stopped', async () => {
    const { provider, run } = create();
    const stopped = AbortSignal.abort();
    expect(await run(stopped, stopped)).toBeUndefined();
    provider.fault = new Error('aborted');
    expect(await run(stopped, stopped)).toBeUndefined();
  });
});

describe('sweepWindow', () => {
  it('is the same all day, and reaches ninety days ahead at least', () => {
    const window = sweepWindow(new Date('2026-03-01T00:00:00Z'));
    expect(window).toEqual({
      from: '2026-02-22T00:00:00.000Z',
      to: '2026-05-31T00:00:00.000Z',
    });
    expect(sweepWindow(new Date('2026-03-01T23:59:59.999Z'))).toEqual(window);
  });
});
