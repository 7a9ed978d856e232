import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { RunEvent } from '../types';
import { arbitraryEvents } from './__testUtils__/arbitraryActions';
import { runOf } from './__testUtils__/runbooks';
import { exportRun } from './exportRun';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Kinds of blocks, without what is written in them. */
function structure(markdown: string): unknown {
  const outline = (node: Nodes): unknown =>
    'children' in node && !['paragraph', 'heading'].includes(node.type)
      ? [node.type, ...node.children.map(child => outline(child as Nodes))]
      : node.type;
  return outline(parser.parse(markdown) as Root);
}

const at = '2026-11-22T10:05:00.000Z';
const by = 'user:default/one';
const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...'# - + * _ ` ``` ~~~ > < <!-- <script> </p> | [x] ![i](j) [a](b) & &lt; \\ 1. 1) === --- : $ ~ \t a'.split(
          ' ',
        ),
        ' ',
      ),
    )
    .map(parts => parts.join('')),
);

const withTexts = (note: string, stepNote: string, end: string) =>
  runOf([
    { id: '2', seq: 2, at, by, kind: 'ticked', stepId: 'a' },
    { id: '3', seq: 3, at, by, kind: 'noted', text: note },
    { id: '4', seq: 4, at, by, kind: 'noted', stepId: 'b', text: stepNote },
    {
      id: '5',
      seq: 5,
      at,
      by,
      kind: 'automation',
      name: 'rollback',
      requestId: 'r',
      state: 'success',
      text: 'It succeeded.',
      url: 'https://github.com/acme/api/actions/runs/1',
    },
    { id: '6', seq: 6, at, by, kind: 'finished', outcome: 'worked', text: end },
  ] as RunEvent[]);

describe('exportRun', () => {
  it('tells the run', () => {
    expect(exportRun(withTexts('Saw *it*\n# twice', 'Took a_while', 'Back up')))
      .toBe(`# Website down

- **Entity:** component:default/api
- **Environment:** prod
- **Reason:** Alarm: ApiServerErrors, alarm/1
- **Started:** 2026-11-22 10:00:00 UTC by user:default/guest
- **Finished:** 2026-11-22 10:05:00 UTC by user:default/one, after 5 min
- **Outcome:** Worked: Back up
- **Took part:** user:default/guest, user:default/one
- **Steps:** 1 of 5
- **Runbook:** [docs/runbooks/website-down.md](<https://github.com/acme/api/blob/main/docs/runbooks/website-down.md>)
- **Version:** \`abc123\`

## Diagnosis

- [x] Do \`a\` (2026-11-22 10:05:00 UTC, user:default/one)

## Resolution

1. [ ] Do \`b\`
   > 2026-11-22 10:05:00 UTC, user:default/one:\\
   > Took a\\_while
   1. [ ] Do \`b-1\`
1. [ ] Do \`c\`
1. [ ] Do \`d\`

## Notes

- 2026-11-22 10:05:00 UTC, user:default/one:
  > Saw \\*it\\*\\
  > \\# twice

## Automations

- rollback: succeeded (2026-11-22 10:05:00 UTC). It succeeded. Started 2026-11-22 10:05:00 UTC by user:default/one. [Workflow run](<https://github.com/acme/api/actions/runs/1>)
`);
  });

  it('tells steps with the values of the environment', () => {
    const run = { ...runOf([]), variables: { stack: 'api-prod' } };
    run.runbook = structuredClone(run.runbook);
    const [block] = run.runbook.sections[1].blocks;
    if (block.kind === 'steps') {
      block.steps[0].text = 'Restart `{{stack}}` of\n{{team}}';
    }
    expect(exportRun(run)).toContain('1. [ ] Restart `api-prod` of {{team}}\n');
  });

  it('keeps its structure and every word, whatever people typed', () => {
    const expected = structure(exportRun(withTexts('x', 'x', 'x')));
    fc.assert(
      fc.property(nasty, nasty, nasty, (note, stepNote, end) => {
        // A line without anything in it parts two paragraphs, as it was typed.
        const flat = (text: string) =>
          text.replace(/[\n\r\u2028\u2029]/g, ' ').trim() || 'x';
        const texts = [note, stepNote, end].map(flat);
        const [first, second, third] = texts;
        const markdown = exportRun(withTexts(first, second, third));
        expect(structure(markdown)).toEqual(expected);
        const words = toString(parser.parse(markdown));
        for (const text of texts) {
          expect(words).toContain(
            text.replace(/\s+/g, ' ').replace(/\0/g, '\ufffd').trim(),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is one document for every run', () => {
    fc.assert(
      fc.property(arbitraryEvents, events => {
        const run = runOf(events.slice(1));
        const headings = (parser.parse(exportRun(run)) as Root).children.filter(
          ({ type }) => type === 'heading',
        );
        expect(headings.length).toBeGreaterThanOrEqual(3);
        expect(headings.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
