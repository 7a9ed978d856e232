import fc from 'fast-check';
import { pageOfReadable } from './pageOfReadable';

const rows = fc.uniqueArray(fc.integer({ min: 0, max: 99 })).map(numbers =>
  numbers
    .sort((a, b) => a - b)
    .map(number => String(number).padStart(2, '0'))
    .map(key => ({ entityRef: `component:default/${key}`, orderKey: key })),
);

describe('pageOfReadable', () => {
  it('shows each readable row once, in order, page after page', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 7 }),
        fc.func(fc.boolean()),
        async (matching, limit, mayRead) => {
          const readable = async (refs: string[]) =>
            new Set(refs.filter(ref => mayRead(ref)));
          const expected = matching
            .map(({ entityRef }) => entityRef)
            .filter(ref => mayRead(ref));
          const seen: string[] = [];
          let after: string | undefined;
          for (;;) {
            const { allowed, page } = await pageOfReadable(matching, readable, {
              after,
              limit,
            });
            expect(allowed).toHaveLength(expected.length);
            if (!page.length) {
              break;
            }
            expect(page.length).toBeLessThanOrEqual(limit);
            seen.push(...page);
            after = page.at(-1)!.split('/')[1];
          }
          expect(seen).toEqual(expected);
        },
      ),
    );
  });

  it('goes on by its key where the last row of the page before is gone', async () => {
    const matching = ['b', 'd'].map(orderKey => ({
      entityRef: orderKey,
      orderKey,
    }));
    const { page } = await pageOfReadable(
      matching,
      async refs => new Set(refs),
      { after: 'c', limit: 5 },
    );
    expect(page).toEqual(['d']);
  });
});
