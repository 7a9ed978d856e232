import { ANNOTATION_RUNBOOKS } from './annotationKeys';
import { parseEach } from './collectProblems';
import { splitList } from './splitList';

const EXAMPLE = 'docs/runbooks,RUNBOOK.md';
const OFF = ['none', 'false'];

/**
 * Reads `callboard.io/runbooks`.
 *
 * @returns folders, files and glob patterns, in the order written and each once:
 * relative to the entity's source location, or to the root of its repository
 * where they begin with a slash. None where the value is `none` or `false`.
 * @throws `AnnotationError` where an item is a URL, or names a file that is not Markdown.
 *
 * @public
 */
export function parseRunbooksAnnotation(value: string): string[] {
  if (OFF.includes(value.trim().toLocaleLowerCase('en-US'))) {
    return [];
  }
  const items = splitList(ANNOTATION_RUNBOOKS, value, EXAMPLE);
  const paths = parseEach(ANNOTATION_RUNBOOKS, value, items, (item, reject) => {
    if (OFF.includes(item.toLocaleLowerCase('en-US'))) {
      return reject(
        `"${item}" stands beside paths; expected it alone, or paths alone.`,
      );
    }
    if (/^[a-z][-+.a-z0-9]*:/i.test(item) || item.startsWith('//')) {
      return reject(
        `"${item}" is a URL; expected a path in the entity's own repository, such as "docs/runbooks".`,
      );
    }
    if (item.includes('\\')) {
      return reject(
        `"${item}" has a backslash in it; expected slashes between folders.`,
      );
    }
    if (count(item, '{') !== count(item, '}')) {
      return reject(
        `"${item}" has half a pair of braces, perhaps because commas divide paths here; expected one path for each choice.`,
      );
    }
    if (/[^/.]\.[a-z0-9]+$/i.test(item) && !/\.(md|markdown)$/i.test(item)) {
      return reject(
        `"${item}" is not a Markdown file; expected a folder, or files ending in .md.`,
      );
    }
    return item;
  });
  return [...new Set(paths)];
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
