import fc from 'fast-check';
import type { RunbookDocument, RunbookStep } from '../types';
import { composedMarkdown } from './__testUtils__/composeMarkdown';
import { parseRunbooks } from './parseRunbooks';

const parse = (markdown: string) => parseRunbooks(markdown, { path: 'a/b.md' });

/** Close to Markdown, and off it. */
const nearMarkdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['#', '## ', '**', '*', '_', '`', '```', '~~~', '- ', '1. ', '> '],
        ...['[', ']', '(', ')', '[x] ', '|', '---', '<', '>', '&', '\\', ':'],
        ...['\n', '\n\n', '\r\n', '\t', '    ', '\0', '\uFEFF', '\uD800'],
        ...['Symptoms', '{{', '}}', '---\na: [\n---\n', '+++\n', '[^1]', '!'],
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

const anything = fc.oneof(
  nearMarkdown,
  composedMarkdown,
  fc.string({ unit: 'binary', maxLength: 300 }),
);

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, each]) => [key, ...stringsIn(each)])
    : [];
}

/** What a reader is shown, without ids, which are made of its words. */
function shown({ runbooks, rest, diagnostics }: RunbookDocument): string {
  return stringsIn([
    runbooks.map(({ title, meta, sections }) => [
      title,
      meta.other,
      sections.map(section => [section.title, section.blocks.map(withoutIds)]),
    ]),
    rest.map(({ text }) => text),
    diagnostics.map(({ message }) => message),
  ]).join('\n');
}

function withoutIds(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each) =>
      key === 'id' || key === 'automation' ? undefined : each,
    ),
  );
}

function stepIds(steps: RunbookStep[]): string[] {
  return steps.flatMap(step => [step.id, ...stepIds(step.steps)]);
}

describe('parseRunbooks, whatever it is given', () => {
  it('finds at least one runbook, twice the same, as plain data that a database takes', () => {
    fc.assert(
      fc.property(anything, markdown => {
        const document = parse(markdown);
        expect(document.runbooks.length).toBeGreaterThan(0);
        expect(parse(markdown)).toEqual(document);
        const json = JSON.stringify(document);
        expect(JSON.parse(json)).toEqual(document);
        expect(json).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every runbook, section and step a name of its own', () => {
    fc.assert(
      fc.property(anything, markdown => {
        const { runbooks } = parse(markdown);
        const slugs = runbooks.map(({ slug }) => slug);
        expect(new Set(slugs).size).toBe(slugs.length);
        for (const { sections, title, slug } of runbooks) {
          expect(title).not.toBe('');
          expect(slug).not.toBe('');
          const ids = sections.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const steps = sections.flatMap(({ blocks }) =>
            blocks.flatMap(block =>
              block.kind === 'steps' ? stepIds(block.steps) : [],
            ),
          );
          expect(new Set(steps).size).toBe(steps.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every word', () => {
    fc.assert(
      fc.property(composedMarkdown, markdown => {
        const kept = wordsOf(shown(parse(markdown)));
        const lost = [...wordsOf(markdown)].filter(
          ([word, count]) => (kept.get(word) ?? 0) < count,
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('points at lines that the file has', () => {
    fc.assert(
      fc.property(anything, markdown => {
        const { runbooks, rest, diagnostics } = parse(markdown);
        const lines = markdown.split(/\r\n?|\n/).length;
        for (const line of [
          ...runbooks.flatMap(({ lines: { from, to } }) => [from, to]),
          ...rest.map(each => each.line),
          ...diagnostics.map(each => each.line ?? 1),
        ]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 200 },
    );
  });
});
