import { mockServices } from '@backstage/backend-test-utils';
import { BackgroundWork } from './BackgroundWork';

function create() {
  const logger = mockServices.logger.mock();
  const lifecycle = mockServices.lifecycle.mock();
  const background = new BackgroundWork({ logger, lifecycle });
  const [[shutDown]] = lifecycle.addShutdownHook.mock.calls;
  return { background, logger, shutDown };
}

describe('BackgroundWork', () => {
  it('logs what fails, and settles nevertheless', async () => {
    const { background, logger } = create();
    background.run('count sheep', async () => {
      throw new Error('no sheep');
    });
    await background.settled();
    expect(logger.error).toHaveBeenCalledWith(
      'Could not count sheep: Error: no sheep',
    );
  });

  it('settles once also what was begun meanwhile has ended', async () => {
    const { background } = create();
    const done: string[] = [];
    background.run('begin', async () => {
      background.run('go on', async () => {
        await new Promise(resolve => setImmediate(resolve));
        done.push('second');
      });
      done.push('first');
    });
    await background.settled();
    expect(done).toEqual(['first', 'second']);
  });

  it('aborts at a shutdown, waits for the end, and begins nothing more', async () => {
    const { background, logger, shutDown } = create();
    let ended = false;
    background.run('wait', async signal => {
      await new Promise(resolve => {
        signal.addEventListener('abort', resolve);
      });
      ended = true;
      signal.throwIfAborted();
    });
    await shutDown();
    expect(ended).toBe(true);
    expect(logger.error).not.toHaveBeenCalled();
    const late = jest.fn();
    background.run('be late', late);
    expect(late).not.toHaveBeenCalled();
  });
});
