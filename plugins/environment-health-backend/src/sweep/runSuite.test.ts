import { NotAllowedError } from '@backstage/errors';
import { FakeSuite } from '../__testUtils__/FakeSuite';
import { runSuite } from './runSuite';

const batch = (signal = new AbortController().signal) => ({
  targets: [],
  now: new Date(),
  signal,
});

describe('runSuite', () => {
  it('passes on what the suite answers, and throws', async () => {
    const suite = new FakeSuite();
    await expect(runSuite(suite, batch(), 1000)).resolves.toEqual({
      findings: [],
      series: [],
    });
    suite.breakdown = new NotAllowedError('No access');
    await expect(runSuite(suite, batch(), 1000)).rejects.toThrow('No access');
  });

  it('gives up a suite that does not heed the signal', async () => {
    const suite = new FakeSuite();
    jest.spyOn(suite, 'run').mockReturnValue(new Promise(() => {}));
    await expect(runSuite(suite, batch(), 20)).rejects.toThrow(
      /took longer than 0 seconds/,
    );
  });

  it('says that time is up, where a suite heeds the signal', async () => {
    const suite = new FakeSuite();
    jest.spyOn(suite, 'run').mockImplementation(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    await expect(runSuite(suite, batch(), 20)).rejects.toThrow(
      /took longer than/,
    );
  });

  it('stops with the backend', async () => {
    const suite = new FakeSuite();
    jest.spyOn(suite, 'run').mockReturnValue(new Promise(() => {}));
    const controller = new AbortController();
    const running = runSuite(suite, batch(controller.signal), 10_000);
    controller.abort(new Error('shutting down'));
    await expect(running).rejects.toThrow('shutting down');
  });
});
