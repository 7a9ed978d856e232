// White can be read on each of them, and next to each other they differ in lightness or hue.
const COLORS = [
  '#1f6f8b',
  '#8a4b00',
  '#5b4b9a',
  '#2e6b34',
  '#9a3f6b',
  '#46606c',
  '#7a4a24',
  '#0b5394',
];

/**
 * A colour for each of several people, the same ones in whatever order they come. Their names
 * stand beside it: with many people colours repeat.
 */
export function personColors(refs: string[]): Record<string, string> {
  const sorted = [...new Set(refs)].sort();
  return Object.fromEntries(
    sorted.map((ref, index) => [ref, COLORS[index % COLORS.length]]),
  );
}
