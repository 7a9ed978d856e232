import fc from 'fast-check';
import { formatLint } from './formatLint';
import { lintRunbooks } from './lintRunbooks';

const now = new Date('2026-03-01T00:00:00Z');
const there = ['docs/b.md', 'docs/images/a.png', 'README.md'];
const exists = (path: string) => there.includes(path);

const lint = (markdown: string, path = 'docs/a.md') =>
  lintRunbooks([{ path, markdown }], { now, exists });
const rules = (markdown: string) => lint(markdown).map(({ rule }) => rule);

describe('lintRunbooks', () => {
  it('has nothing to say about a good runbook', () => {
    expect(
      lint(`---
owner: group:platform
last_reviewed: 2026-02-01
review_every: 90d
automation: rollback.yml
---

# Website down

## Resolution

1. [Roll back](automation:rollback) {{entity}} in {{environment}}
2. Read [the other one](b.md#there), [the front page](/README.md) and ![this](./images/a.png)
3. This deletes every session, so only if nothing else helped:

   \`\`\`bash
   redis-cli FLUSHDB
   \`\`\`
`),
    ).toEqual([]);
  });

  it('says what the parser did not understand', () => {
    expect(lint('---\nseverity: []\n---\n# A\n\n1. b\n')).toEqual([
      {
        path: 'docs/a.md',
        level: 'problem',
        rule: 'front-matter-invalid',
        message:
          'severity in the front matter is []; expected one word such as "S1" or "critical".',
        line: 2,
      },
    ]);
  });

  it.each([
    ['no-steps', '# A\n\nwords\n'],
    ['no-title', '1. do\n'],
    ['no-owner', '---\nschedule: FREQ=DAILY\n---\n# A\n\n1. do\n'],
    [
      'review-overdue',
      '---\nlast_reviewed: 2025-01-01\nreview_every: 1 month\n---\n# A\n\n1. do\n',
    ],
    ['unknown-variable', '# A\n\n1. do {{that}}\n'],
    ['code-without-language', '# A\n\n1. do\n   ```\n   ls\n   ```\n'],
    [
      'destroys-without-warning',
      '# A\n\n1. Flush Redis\n   ```sh\n   redis-cli FLUSHDB\n   ```\n',
    ],
    ['unknown-automation', '# A\n\n1. [Do](automation:that)\n'],
    ['unsafe-link', '# A\n\n1. [Do](javascript:alert)\n'],
    ['broken-link', '# A\n\n1. [Read](c.md)\n'],
    ['broken-link', '# A\n\n1. [Read](../../c.md)\n'],
    ['broken-link', '# A\n\n1. [Read][c]\n\n[c]: c.md\n'],
    [
      'outside-runbooks',
      '# F\n\n## X\n\ny\n\n## A\n\n### Symptoms\n\n### Steps\n\n1. a\n\n## B\n\n### Symptoms\n\n### Steps\n\n1. a\n',
    ],
  ])('has the rule %s', (rule, markdown) => {
    expect(rules(markdown)).toEqual([rule]);
  });

  it('takes a comment or the paragraph before for a warning', () => {
    expect(
      rules('# A\n\n1. Do\n   ```sh\n   # Careful!\n   rm -r x\n   ```\n'),
    ).toEqual([]);
    expect(
      rules(
        '# A\n\n1. Do\n\n**Caution**: all is lost.\n\n```sh\nrm -r x\n```\n',
      ),
    ).toEqual([]);
  });

  it('finds titles that stand in several files', () => {
    expect(
      lintRunbooks(
        [
          { path: 'a.md', markdown: '# Website down\n\n1. do\n' },
          { path: 'b.md', markdown: '\n# Website Down\n\n1. do\n' },
        ],
        { now },
      ).map(({ path, rule, message }) => [path, rule, message]),
    ).toEqual([
      [
        'b.md',
        'duplicate-title',
        '“Website Down” is the title of a runbook at a.md:1 too. Name them so that readers can tell them apart.',
      ],
    ]);
  });

  it('looks at no links where nobody says what exists', () => {
    expect(
      lintRunbooks([{ path: 'a.md', markdown: '# A\n\n1. [x](y.md)\n' }], {
        now,
      }),
    ).toEqual([]);
  });

  it('throws for nothing, and every finding is a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 80 }), {
          maxLength: 3,
        }),
        texts => {
          const findings = lintRunbooks(
            texts.map((markdown, index) => ({ path: `${index}.md`, markdown })),
            { now, exists },
          );
          for (const { message } of findings) {
            expect(message).toMatch(/^\S.*\.$/s);
          }
        },
      ),
    );
  });
});

describe('formatLint', () => {
  it('writes a line for each and counts them', () => {
    expect(formatLint(lint('# A\n\n1. [Read](c.md) {{x}}\n'), 1)).toBe(
      [
        'docs/a.md:1  hint  Nothing fills in {{x}}. Known are environment, tier, entity, stack, region, endpoint.  (unknown-variable)',
        'docs/a.md:3  problem  The link c.md leads to docs/c.md, which is not there.  (broken-link)',
        '1 file, 1 problem, 1 hint',
        '',
      ].join('\n'),
    );
    expect(formatLint([], 0)).toBe('0 files, 0 problems, 0 hints\n');
  });
});
