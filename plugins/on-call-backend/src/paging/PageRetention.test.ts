import { mockServices } from '@backstage/backend-test-utils';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { startPaging } from './__testUtils__/startPaging';
import { PageRetention } from './PageRetention';

describeOnEachDatabase('a page', () => {
  it('is forgotten a while after it was resolved, and not before', async () => {
    const { as, page, read, runAt } = await startPaging({
      config: { retention: { days: 30 } },
    });
    const taken = await page();
    await as('mona').post(`pages/${taken.id}/acknowledge`).expect(200);
    const { id } = await page();
    await as('mona').post(`pages/${id}/resolve`).expect(200);
    // The levels after the first find them answered.
    await runAt('2026-11-22T10:30:00.000Z');
    await runAt('2026-12-22T10:00:00.000Z', 'forget-pages');
    expect((await read(id)).status).toBe('resolved');
    await runAt('2026-12-22T10:00:00.001Z', 'forget-pages');
    await as('caller').get(`pages/${id}`).expect(404);
    expect((await read(taken.id)).status).toBe('acknowledged');
  });
});

describe('the retention of pages', () => {
  const logger = mockServices.logger.mock();
  const create = (removed: number[]) => {
    const removeClosed = jest.fn(async () => removed.shift() ?? 0);
    const retention = new PageRetention({
      pages: { removeClosed, removeLocks: async () => {} },
      retentionMs: 24 * 3600_000,
      logger,
      now: () => new Date('2026-11-22T10:00:00.000Z'),
    });
    return { removeClosed, retention };
  };

  it('goes on until nothing is left, and says how much it was', async () => {
    const { removeClosed, retention } = create([100, 100, 7]);
    await retention.run(new AbortController().signal);
    expect(removeClosed).toHaveBeenCalledTimes(4);
    expect(removeClosed).toHaveBeenCalledWith({
      before: '2026-11-21T10:00:00.000Z',
      limit: 100,
    });
    expect(logger.info).toHaveBeenCalledWith(
      'Forgot 207 pages from before 2026-11-21T10:00:00.000Z',
    );
  });

  it('stops between two lots when it is told to', async () => {
    const controller = new AbortController();
    const { removeClosed, retention } = create([100, 100]);
    removeClosed.mockImplementation(async () => {
      controller.abort();
      return 100;
    });
    await expect(retention.run(controller.signal)).rejects.toThrow('abort');
    expect(removeClosed).toHaveBeenCalledTimes(1);
  });
});
