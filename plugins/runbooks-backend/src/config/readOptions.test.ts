import { mockServices } from '@backstage/backend-test-utils';
import { readOptions } from './readOptions';

function read(runbooks?: object) {
  return readOptions(
    mockServices.rootConfig({
      data: { callboard: runbooks ? { runbooks } : {} },
    }),
  );
}

describe('readOptions', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      targetFrequencyMs: 300_000,
      sweep: { frequencyMs: 600_000, timeoutMs: 120_000, concurrency: 4 },
      limits: { fileSize: 524_288, files: 500 },
      refreshIntervalMs: 15_000,
      retentionMs: 30 * 86_400_000,
      checksFrequencyMs: 3_600_000,
      changedFiles: 100,
      collections: [],
      gapTypes: ['service', 'website'],
    });
  });

  it('takes one value where several may be', () => {
    const { collections } = read({
      collections: [
        {
          id: 'platform',
          url: 'https://github.com/acme/runbooks/tree/main/',
          select: {
            owner: 'team-a',
            system: ['shop', 'system:other/x'],
            tag: 'aws',
            kind: 'Resource',
          },
        },
        { id: 'all', url: 'https://github.com/acme/runbooks/tree/main/' },
      ],
    });
    expect(collections.map(({ select }) => select)).toEqual([
      {
        owner: ['group:default/team-a'],
        system: ['system:default/shop', 'system:other/x'],
        tag: ['aws'],
        kind: ['resource'],
      },
      { kind: ['component'] },
    ]);
  });

  it.each<[object, string]>([
    [
      { collections: [{ id: 'a', url: './docs' }] },
      'callboard.runbooks.collections[0].url is "./docs": expected the URL of a folder',
    ],
    [
      {
        collections: [
          { id: 'a', url: 'https://x/y' },
          { id: 'a', url: 'https://x/z' },
        ],
      },
      'callboard.runbooks.collections[1].id is "a": expected an id that no other collection has',
    ],
    [
      {
        collections: [
          { id: 'a', url: 'https://x/y', select: { owner: ['group:'] } },
        ],
      },
      'expected an entity ref such as group:default/name',
    ],
    [
      { collections: [{ id: 'a', url: 'https://x/y', select: { tags: 'x' } }] },
      'callboard.runbooks.collections[0].select',
    ],
    [{ collections: 'x' }, 'expected a list of collections'],
    [
      { limits: { files: 0 } },
      'callboard.runbooks.limits.files is 0: expected a whole number from 1',
    ],
    [
      { freshness: { changedFiles: -1 } },
      'callboard.runbooks.freshness.changedFiles is -1: expected a whole number from 1',
    ],
    [
      { concurrency: 'many' },
      'callboard.runbooks.concurrency is "many": expected a whole number from 1',
    ],
  ])('refuses %j', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });
});
