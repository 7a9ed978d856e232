const LONE_SURROGATE =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * One way to end lines, no byte-order mark, and nothing that a database or JSON would refuse.
 * Lines keep their numbers.
 */
export function normaliseSource(markdown: string): string {
  const text = markdown
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\0/g, '\uFFFD');
  // Twice, because of two low surrogates one after the other the first match eats the place before the second.
  return replaceSurrogates(replaceSurrogates(text));
}

function replaceSurrogates(text: string): string {
  return text.replace(
    LONE_SURROGATE,
    (_match, before: string | undefined) => `${before ?? ''}\uFFFD`,
  );
}
