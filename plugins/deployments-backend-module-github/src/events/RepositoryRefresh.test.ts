import { mockServices } from '@backstage/backend-test-utils';
import { target } from '../__testUtils__/samples';
import { RepositoryRefresh } from './RepositoryRefresh';

describe('RepositoryRefresh', () => {
  const one = target('acme/shop');
  const other = target('acme/other');
  const context = { ingest: async () => {} };

  it('lets what arrives during a read share one further read', async () => {
    const ends: (() => void)[] = [];
    const sweep = {
      sweep: jest.fn(async () => {
        await new Promise<void>(resolve => ends.push(resolve));
        return { failures: [] };
      }),
    };
    const refresh = new RepositoryRefresh(sweep, mockServices.logger.mock());
    const ask = (which = one) =>
      refresh.refresh(which.repository!, [which], context);

    const asked = [ask(), ask(), ask(), ask(other)];
    expect(sweep.sweep).toHaveBeenCalledTimes(2);
    ends.splice(0).forEach(end => end());
    await asked[0];
    await asked[3];
    expect(sweep.sweep).toHaveBeenCalledTimes(3);
    ends.splice(0).forEach(end => end());
    await Promise.all(asked);

    const again = ask();
    expect(sweep.sweep).toHaveBeenCalledTimes(4);
    ends.splice(0).forEach(end => end());
    await again;
  });

  it('logs what fails and reads again the next time', async () => {
    const logger = mockServices.logger.mock();
    const sweep = {
      sweep: jest
        .fn()
        .mockRejectedValueOnce(new Error('out of reach'))
        .mockResolvedValue({
          failures: [{ entityRefs: [], message: 'not allowed' }],
        }),
    };
    const refresh = new RepositoryRefresh(sweep, logger);
    await refresh.refresh(one.repository!, [one], context);
    await refresh.refresh(one.repository!, [one], context);
    expect(logger.warn.mock.calls).toEqual([
      ['Reading acme/shop after a webhook: out of reach'],
      ['Reading acme/shop after a webhook: not allowed'],
    ]);
  });
});
