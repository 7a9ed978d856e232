import { closestTo } from './closestTo';

/**
 * A sentence that says what is wrong and what was expected, with the word that may have been meant.
 *
 * @param what - such as `"titel" is not known here`
 * @param expected - such as `id or title`
 * @param meant - the word that is wrong, and those that are right
 *
 * @internal
 */
export function sayWrong(
  what: string,
  expected: string,
  meant?: { word: unknown; known: Iterable<string> },
): string {
  const closest =
    typeof meant?.word === 'string'
      ? closestTo(meant.word, meant.known)
      : undefined;
  return closest === undefined
    ? `${what}; expected ${expected}.`
    : `${what}; did you mean "${closest}"? Expected ${expected}.`;
}

/**
 * A value of a file, to be quoted in a sentence.
 *
 * @internal
 */
export function written(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length ? 'a list' : 'an empty list';
  }
  if (value !== null && typeof value === 'object') {
    return 'a map';
  }
  const text = String(value);
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return typeof value === 'string' ? `"${short}"` : short;
}

/** @internal */
export function listed(words: readonly string[]): string {
  return words.length > 1
    ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
    : words.join('');
}
