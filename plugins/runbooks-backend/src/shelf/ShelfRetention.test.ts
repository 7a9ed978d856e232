import { mockServices } from '@backstage/backend-test-utils';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from '../__testUtils__/component';
import { createTestCollection } from '../__testUtils__/createTestCollection';
import { markdown } from '../__testUtils__/markdown';
import { ShelfRetention } from './ShelfRetention';

const DAY_MS = 86_400_000;
const tree = treeOfComponent('api');

describeOnEachDatabase('ShelfRetention', () => {
  it('forgets a version a while after the last file had it', async () => {
    const test = await createTestCollection({ entities: [component('api')] });
    const { shelved, stores, reader, pass, sync, sweep } = test;
    reader.trees.set(tree, {
      'RUNBOOK.md': markdown('Old'),
      'docs/runbooks/kept.md': markdown('Kept'),
    });
    await sync();
    const [kept, old] = await shelved('api');
    let time = Date.parse('2026-11-20T10:00:00.000Z');
    const retention = new ShelfRetention({
      documents: stores.documents,
      retentionMs: 30 * DAY_MS,
      logger: mockServices.logger.mock(),
      now: () => new Date(time),
    });
    const version = async ({ contentHash } = old) =>
      (await stores.documents.getRunbooks([contentHash])).get(contentHash);
    await retention.run();

    reader.trees.set(tree, { 'docs/runbooks/kept.md': markdown('Kept') });
    pass(600);
    await sweep();
    await retention.run();
    time += 29 * DAY_MS;
    await retention.run();
    expect(await version()).toEqual([old.runbook]);
    time += 2 * DAY_MS;
    await retention.run();
    expect(await version()).toBeUndefined();
    expect(await version(kept)).toEqual([kept.runbook]);
  });

  it('keeps a version that came back', async () => {
    const test = await createTestCollection({ entities: [component('api')] });
    const { stores, reader, pass, sync, sweep, titles } = test;
    const retention = new ShelfRetention({
      documents: stores.documents,
      retentionMs: -1,
      logger: mockServices.logger.mock(),
    });
    const files = { 'RUNBOOK.md': markdown('Back') };
    reader.trees.set(tree, files);
    await sync();
    reader.trees.set(tree, { 'RUNBOOK.md': markdown('Other') });
    pass(600);
    await sweep();
    reader.trees.set(tree, files);
    pass(600);
    await sweep();
    await retention.run();
    expect(await titles('api')).toEqual(['Back']);
  });
});
