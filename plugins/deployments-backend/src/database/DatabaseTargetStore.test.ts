import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import {
  createTestStores,
  testTarget,
} from '../__testUtils__/createTestStores';
import { at, observeStack } from '../__testUtils__/observe';
import type { Target } from '../model/Target';

function targetWith(
  name: string,
  environments: Partial<NonNullable<Target['environments']>>,
): Target {
  const target = testTarget(name);
  return {
    ...target,
    environments: { ...target.environments!, ...environments },
  };
}

const names = (found: { entityRef: string }[]) =>
  found.map(({ entityRef }) => entityRef.split('/')[1]).sort();

const stack = {
  accountId: '333333333333',
  region: 'us-west-2',
  stackName: 'api-prod',
};

describeOnEachDatabase('DatabaseTargetStore', () => {
  it('tells what is new or changed, and what is gone', async () => {
    const { targets } = await createTestStores([]);
    const both = [testTarget('api'), testTarget('web')];
    expect(await targets.put(both, at('10:00'))).toHaveLength(2);
    const revision = await targets.revision();
    expect(
      await targets.put([{ ...both[0], title: 'The API' }], at('10:05')),
    ).toEqual(['component:default/api']);
    expect(await targets.revision()).not.toBe(revision);
    expect(await targets.put([both[0]], at('10:05'))).toHaveLength(1);
    expect(await targets.put([both[0]], at('10:10'))).toEqual([]);
    expect(await targets.listUnseen(at('10:05'))).toEqual([
      'component:default/web',
    ]);
    await targets.remove(['component:default/web']);
    expect(await targets.get('component:default/web')).toBeUndefined();
    expect(names(await targets.listEnvironments())).toEqual(['api']);
  });

  it('notices each of several batches of one reading of the catalog', async () => {
    const { targets } = await createTestStores([]);
    const both = [testTarget('api'), testTarget('web')];
    await targets.put(both, at('10:00'));
    const revisions = [await targets.revision()];
    for (const target of both) {
      await targets.put([{ ...target, title: 'Other' }], at('10:05'));
      revisions.push(await targets.revision());
    }
    expect(new Set(revisions).size).toBe(3);
    await targets.put([{ ...both[0], title: 'Other' }], at('10:10'));
    expect(await targets.revision()).toBe(revisions[2]);
  });

  it('finds targets by repository, in any case and on any host', async () => {
    const { targets } = await createTestStores([
      testTarget('api'),
      targetWith('elsewhere', {
        repository: { host: 'ghe.example.com', owner: 'acme', name: 'api' },
      }),
      testTarget('web'),
    ]);
    const repository = { owner: 'ACME', name: 'Api' };
    expect(names(await targets.findByRepository(repository))).toEqual([
      'api',
      'elsewhere',
    ]);
    expect(
      names(
        await targets.findByRepository({ ...repository, host: 'GitHub.com' }),
      ),
    ).toEqual(['api']);
  });

  it('finds targets by the stacks that they name, have or select by tags', async () => {
    const stores = await createTestStores([
      targetWith('names', {
        stacks: [{ environment: 'prod', ...stack }],
      }),
      targetWith('names-elsewhere', {
        stacks: [{ environment: 'prod', ...stack, region: 'us-east-1' }],
      }),
      targetWith('selects', { stackTags: { tags: { service: 'api' } } }),
      targetWith('selects-more', {
        stackTags: { tags: { service: 'api', team: 'a' } },
      }),
      testTarget('has'),
    ]);
    await stores.stacks.put('component:default/has', [
      { environment: 'prod', source: 'aws', state: observeStack().state },
    ]);
    expect(names(await stores.targets.findByStack(stack))).toEqual([
      'has',
      'names',
    ]);
    expect(
      names(
        await stores.targets.findByStack({
          ...stack,
          tags: { service: 'api', environment: 'prod' },
        }),
      ),
    ).toEqual(['has', 'names', 'selects']);
  });
});
