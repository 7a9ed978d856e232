import fc from 'fast-check';
import { inChunks } from './inChunks';

describe('inChunks', () => {
  it('hands out every item once and in order, a few at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1500), async count => {
        const items = Array.from({ length: count }, (_, index) => index);
        const sizes: number[] = [];
        const doubled = await inChunks<number, number>(items, async chunk => {
          sizes.push(chunk.length);
          return chunk.map(item => item * 2);
        });
        expect(doubled).toEqual(items.map(item => item * 2));
        expect(sizes.every(size => size > 0 && size <= 400)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('waits for one chunk before the next, and stops at a failure', async () => {
    const begun: number[] = [];
    await expect(
      inChunks(Array(900).fill(0), async () => {
        begun.push(begun.length);
        if (begun.length === 2) {
          throw new Error('too many values');
        }
      }),
    ).rejects.toThrow('too many values');
    expect(begun).toHaveLength(2);
  });

  it('leaves out what is no list, as what an update answers', async () => {
    expect(await inChunks([1, 2], async () => 2)).toEqual([]);
  });
});
