import { AnnotationError } from './AnnotationError';
import { parseEach } from './collectProblems';

/**
 * The items of a comma-separated value, trimmed, none of them empty.
 *
 * @internal
 */
export function splitList(
  annotation: string,
  value: string,
  example: string,
): string[] {
  if (value.trim() === '') {
    throw new AnnotationError([
      {
        annotation,
        value,
        message: `The value is empty; expected something like "${example}".`,
      },
    ]);
  }
  const items = value.split(',').map(item => item.trim());
  if (items.includes('')) {
    throw new AnnotationError([
      {
        annotation,
        value,
        message: `There is a comma with nothing before or after it; expected something like "${example}".`,
      },
    ]);
  }
  return items;
}

/** @internal */
export interface Pair {
  key: string;
  value: string;
  /** The pair as written. */
  text: string;
}

/**
 * The `key=value` items of a comma-separated value; the first `=` divides.
 *
 * @internal
 */
export function splitPairs(
  annotation: string,
  value: string,
  example: string,
): Pair[] {
  const items = splitList(annotation, value, example);
  return parseEach(annotation, value, items, (text, reject) => {
    const divider = text.indexOf('=');
    const key = text.slice(0, Math.max(divider, 0)).trim();
    const right = text.slice(divider + 1).trim();
    if (divider < 0 || key === '' || right === '') {
      return reject(
        `"${text}" is not of the form name=value; expected something like "${example}".`,
      );
    }
    return { key, value: right, text };
  });
}
