import { randomUUID } from 'node:crypto';
import { CacheManager } from '@backstage/backend-defaults/cache';
import { mockServices, TestCaches } from '@backstage/backend-test-utils';
import { PlaceMemoryStore } from './PlaceMemoryStore';

const place = { accountId: '333333333333', region: 'us-west-2' };
const other = { ...place, region: 'us-east-1' };
const memory = { 'arn:stack': { fingerprint: 'f', operationsSince: '2026' } };

describe('PlaceMemoryStore', () => {
  const caches = TestCaches.create({ disableDocker: true });

  it.each(caches.eachSupportedId())(
    'remembers each place by itself in %p',
    async cacheId => {
      const { store, connection } = await caches.init(cacheId);
      const manager = CacheManager.fromConfig(
        mockServices.rootConfig({
          data: { backend: { cache: { store, connection } } },
        }),
        { logger: mockServices.logger.mock() },
      );
      // A shared Redis may hold what a portal left there.
      const cache = manager.forPlugin(`test-${randomUUID()}`);
      const memories = new PlaceMemoryStore(cache, mockServices.logger.mock());

      expect(await memories.load(place)).toEqual({});
      await memories.save(place, memory);
      expect(await memories.load(place)).toEqual(memory);
      expect(await memories.load(other)).toEqual({});
    },
  );

  it('goes on without what a cache that fails would have remembered', async () => {
    const cache = mockServices.cache.mock({
      get: async () => {
        throw new Error('connection lost');
      },
      set: async () => {
        throw new Error('connection lost');
      },
    });
    const logger = mockServices.logger.mock();
    const memories = new PlaceMemoryStore(cache, logger);

    expect(await memories.load(place)).toEqual({});
    await memories.save(place, memory);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });
});
