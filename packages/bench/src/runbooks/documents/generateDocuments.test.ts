import { generateDocuments } from './generateDocuments';
import { shapes } from './shapes';

describe('generateDocuments', () => {
  const documents = generateDocuments(200);

  it('generates the same every time, and no file twice', () => {
    expect(generateDocuments(200)).toEqual(documents);
    expect(new Set(documents.map(({ markdown }) => markdown)).size).toBe(200);
    expect(new Set(documents.map(({ path }) => path)).size).toBe(200);
  });

  it('has files from 2 to 20 kB, small and large ones', () => {
    const sizes = documents.map(({ markdown }) => Buffer.byteLength(markdown));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
    expect(sizes.filter(size => size < 4_000).length).toBeGreaterThan(20);
    expect(sizes.filter(size => size > 12_000).length).toBeGreaterThan(20);
  });

  it('has every shape equally often', () => {
    for (const { name } of shapes) {
      expect(documents.filter(({ shape }) => shape === name)).toHaveLength(
        200 / shapes.length,
      );
    }
  });
});
