import type { OpenWork } from './OpenWork';

const SHOWN = 5;

/**
 * What is open about some entities, one line for each thing there is to say.
 *
 * @returns empty where nothing is.
 */
export function describeOpenWork(
  { pages, sections }: OpenWork,
  entityRefs: ReadonlySet<string>,
): string[] {
  const openPages = pages
    .filter(({ entityRef }) => entityRefs.has(entityRef))
    .map(({ severity, summary, status, acknowledgedBy }) =>
      [
        severity,
        summary,
        status === 'acknowledged' && `(${acknowledgedBy} is on it)`,
      ]
        .filter(Boolean)
        .join(' '),
    );
  return [
    lineOf('Open pages', openPages),
    ...sections.flatMap(({ title, items, problem }) => [
      lineOf(
        title,
        items
          .filter(({ entityRef }) => entityRefs.has(entityRef))
          .map(({ text }) => text),
      ),
      problem,
    ]),
  ].filter(line => line !== undefined);
}

function lineOf(title: string, texts: string[]): string | undefined {
  const rest = texts.length - SHOWN;
  return texts.length
    ? `${title}: ${texts.slice(0, SHOWN).join('; ')}${
        rest > 0 ? `; and ${rest} more` : ''
      }`
    : undefined;
}
