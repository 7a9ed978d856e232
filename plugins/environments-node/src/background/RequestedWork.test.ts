import { mockServices } from '@backstage/backend-test-utils';
import { BackgroundWork } from './BackgroundWork';
import { RequestedWork } from './RequestedWork';

const entityRef = 'component:default/api';

function startWork() {
  const accepted = new Map<string, string>();
  const clock = { now: new Date('2026-11-22T10:00:00.000Z') };
  const background = new BackgroundWork({
    logger: mockServices.logger.mock(),
    lifecycle: mockServices.lifecycle.mock(),
  });
  const requested = new RequestedWork({
    store: {
      accept: async (ref, { now, notSince }) => {
        const last = accepted.get(ref);
        if (last && last >= notSince) {
          return { acceptedAt: last, accepted: false };
        }
        accepted.set(ref, now);
        return { acceptedAt: now, accepted: true };
      },
    },
    background,
    intervalMs: 15_000,
    now: () => clock.now,
  });
  const work = jest.fn(async () => {});
  const ask = async (ref = entityRef) => {
    const answer = await requested.request(ref, `read ${ref}`, work);
    await background.settled();
    return answer;
  };
  return { clock, work, ask };
}

describe('RequestedWork', () => {
  it('does what is asked for, once in a while', async () => {
    const { clock, work, ask } = startWork();
    const first = await ask();
    expect(first).toEqual({ acceptedAt: '2026-11-22T10:00:00.000Z' });
    clock.now = new Date('2026-11-22T10:00:15.000Z');
    expect(await ask()).toEqual(first);
    expect(work).toHaveBeenCalledTimes(1);
    clock.now = new Date('2026-11-22T10:00:15.001Z');
    expect(await ask()).toEqual({ acceptedAt: '2026-11-22T10:00:15.001Z' });
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('lets entities not wait for each other', async () => {
    const { work, ask } = startWork();
    await ask();
    await ask('component:default/web');
    expect(work).toHaveBeenCalledTimes(2);
  });
});
