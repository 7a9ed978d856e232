import { createHash } from 'crypto';

function digest(parts: readonly (string | number)[]): string {
  return createHash('sha1').update(parts.join('\u0000')).digest('hex');
}

/** A UUID that is always the same for the same parts. */
export function uuidOf(...parts: (string | number)[]): string {
  const hex = digest(parts);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Upper-case letters and digits, as in AWS key ids; always the same for the same parts. */
export function keyOf(length: number, ...parts: (string | number)[]): string {
  return BigInt(`0x${digest(parts)}`)
    .toString(36)
    .toUpperCase()
    .padEnd(length, 'X')
    .slice(0, length);
}

/** A number in [0, 1) that is always the same for the same text; cheap enough for every event. */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 8) / 0x1000000;
}
