import fc from 'fast-check';
import { target } from '../__testUtils__/samples';
import { githubShards } from './githubShards';

const repositories = fc.array(
  fc.record({
    host: fc.constantFrom('github.com', 'ghe.example.com'),
    owner: fc.constantFrom('acme', 'Acme', 'initech'),
    name: fc.integer({ min: 0, max: 40 }).map(n => `r${n}`),
  }),
  { maxLength: 80 },
);

describe('githubShards', () => {
  const scopeOf = ({ host, owner }: { host: string; owner: string }) =>
    host === 'github.com'
      ? host
      : `${host}/${owner.toLocaleLowerCase('en-US')}`;

  it('puts every target into one shard of its credentials, whatever their order', () => {
    fc.assert(
      fc.property(repositories, fc.integer({ min: 1, max: 9 }), (all, size) => {
        const targets = all.map(({ host, owner, name }, n) =>
          target(`${owner}/${name}`, {
            host,
            entityRef: `component:default/c${n}`,
          }),
        );
        const options = { scopeOf, repositoriesPerShard: size };
        const shards = githubShards(targets, options);

        expect(shards.flatMap(shard => shard.targets)).toHaveLength(
          targets.length,
        );
        const placeOf = new Map<string, string>();
        for (const { key, targets: members } of shards) {
          for (const { repository } of members) {
            const { owner, name } = repository!;
            expect(key.startsWith(`${scopeOf(repository!)}/`)).toBe(true);
            const id = `${repository!.host}/${owner}/${name}`.toLocaleLowerCase(
              'en-US',
            );
            expect(placeOf.get(id) ?? key).toBe(key);
            placeOf.set(id, key);
          }
        }
        expect(
          githubShards([...targets].reverse(), options).map(({ key }) => key),
        ).toEqual(shards.map(({ key }) => key));
      }),
    );
  });

  it('leaves out what has no repository', () => {
    expect(
      githubShards([target('acme/shop', { repository: undefined })], {
        scopeOf,
        repositoriesPerShard: 10,
      }),
    ).toEqual([]);
  });
});
