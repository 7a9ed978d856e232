import { outline } from './__testUtils__/outline';
import { parseRunbooks } from './parseRunbooks';

const parse = (markdown: string, path = 'docs/runbooks/a-b.md') =>
  parseRunbooks(markdown, { path });
const rules = (markdown: string) =>
  parse(markdown).diagnostics.map(({ rule, line }) => [rule, line]);

describe('titles', () => {
  it.each([
    ['# Website down', 'Website down'],
    ['# 12. Website down', 'Website down'],
    ['# 3.1) Website down', 'Website down'],
    ['# 1 – Website down', 'Website down'],
    ['# 502 errors', '502 errors'],
    ['# <b>Website</b> <img src=x onerror=alert(1)> down', 'Website down'],
    ['## Website down\n\n### Symptoms', 'Website down'],
    ['Website *down*\n===', 'Website down'],
    ['# Troubleshooting', 'Troubleshooting'],
    ['**Website down**\n\nwords', 'Website down'],
    ['---\ntitle: From the front\n---\n## Symptoms', 'From the front'],
    ['---\ntitle: From the front\n---\n# Heading', 'Heading'],
    [
      '---\ntitle: From the front\n---\n## Context\n\n### More',
      'From the front',
    ],
    ['## Symptoms\n\n## Steps', 'A b'],
    ['## Context\n\n## More of it', 'A b'],
    ['# Symptoms\n\n# Steps', 'A b'],
    ['', 'A b'],
  ])('of %j is %s', (markdown, title) => {
    expect(parse(markdown).runbooks.map(each => each.title)).toEqual([title]);
  });

  it.each([
    ['docs/runbooks/website-down.md', 'Website down'],
    ['RUNBOOK.md', 'RUNBOOK'],
    ['services/orders/README.md', 'Orders'],
    ['01_start_here.markdown', 'Start here'],
    ['', 'Runbook'],
  ])('come from %s where there is none', (path, title) => {
    expect(parse('', path).runbooks[0].title).toBe(title);
  });
});

describe('several runbooks in one file', () => {
  const three = (level: string, inner: string) =>
    ['Redis', 'Postgres', 'Queue']
      .map(
        name =>
          `${level} ${name}\n\n${inner} Symptoms\n\n- slow\n\n${inner} Resolution\n\n1. restart\n`,
      )
      .join('\n');

  it.each([
    ['#', '##'],
    ['##', '###'],
    ['##', '####'],
    ['####', '#####'],
  ])('are found at %s, with sections at %s', (level, inner) => {
    const file = level === '#' ? '' : '# Playbook\n\n';
    expect(
      parse(file + three(level, inner)).runbooks.map(({ slug }) => slug),
    ).toEqual(['redis', 'postgres', 'queue']);
  });

  it('are not made of the parts of one', () => {
    expect(
      outline(
        parse(
          '# Deploy\n\n## Before\n\n### Checklist\n\n- a\n\n## After\n\n### Checklist\n\n- b\n',
        ),
      ),
    ).toEqual([
      'Deploy (incident)',
      '  Before [other]',
      '  Checklist [checklist] ticks(s)',
      '  After [other]',
      '  Checklist [checklist] ticks(s)',
    ]);
    expect(
      parse(
        `# Redis is slow\n\n## Symptoms\n\n## Resolution\n\n${three(
          '###',
          '####',
        )}`,
      ).runbooks,
    ).toHaveLength(1);
  });

  it('are those that the front matter names, with what it says of each', () => {
    const { runbooks, diagnostics } = parse(
      [
        '---',
        'owner: group:platform',
        'runbooks:',
        '  clear-the-cache: { severity: S3, duration: 5m }',
        '  rotate-keys: { owner: group:security, nonsense: [1] }',
        '  gone: {}',
        '---',
        '# Chores',
        '## Clear the cache',
        '1. do',
        '## 2. Rotate keys',
        '1. do',
        '## Other',
        'words',
      ].join('\n'),
    );
    expect(
      runbooks.map(({ slug, meta: { owner, severity, duration, other } }) => ({
        slug,
        owner,
        severity,
        duration,
        other,
      })),
    ).toEqual([
      {
        slug: 'clear-the-cache',
        owner: 'group:platform',
        severity: 'S3',
        duration: 5,
        other: {},
      },
      {
        slug: 'rotate-keys',
        owner: 'group:security',
        other: { nonsense: [1] },
      },
    ]);
    expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ['front-matter-unknown-runbook', 3],
      ['outside-runbooks', 13],
    ]);
  });

  it('with the same title have slugs of their own', () => {
    expect(
      parse(`# A\n\n${three('##', '###')}\n${three('##', '###')}`).runbooks.map(
        ({ slug }) => slug,
      ),
    ).toEqual([
      'redis',
      'postgres',
      'queue',
      'redis-2',
      'postgres-2',
      'queue-2',
    ]);
  });
});

describe('front matter that cannot be read', () => {
  it.each([
    ['---\nowner: [\n---\n# A', 'front-matter-unreadable', 2],
    ['---\n- a\n- b\n---\n# A', 'front-matter-unreadable', 2],
    ['+++\nowner = "me"\n+++\n# A', 'front-matter-unreadable', 1],
    ['---\na: 1\na: 2\n---\n# A', 'front-matter-unreadable', 3],
    [
      `---\na: &a [x, x]\n${'bcdefghijk'
        .split('')
        .map((key, index) => {
          const before = 'abcdefghijk'[index];
          return `${key}: &${key} [${`*${before},`.repeat(9)}*${before}]`;
        })
        .join('\n')}\n---\n# A`,
      'front-matter-unreadable',
      2,
    ],
  ])('is kept as it is: %j', (markdown, rule, line) => {
    expect(rules(markdown)).toEqual([[rule, line]]);
    const { runbooks, rest } = parse(markdown);
    expect(runbooks[0].title).toBe('A');
    expect(rest).toHaveLength(1);
    expect(markdown).toContain(rest[0].text);
  });

  it('may be empty', () => {
    expect(rules('---\n---\n# A')).toEqual([]);
    expect(rules('---\n# only a comment\n---\n# A')).toEqual([]);
  });
});

describe('facts in bold', () => {
  it('stand in for front matter', () => {
    const [{ meta }] = parse(
      '# Check (30 minutes)\n\n**Severity**: S3\n**Responsible:** the lead\n\n## Steps\n\n1. do\n\n---\n\n**Last Reviewed**: 2024-01-21\n**Next Review**: 2024-04-21\n',
    ).runbooks;
    expect(meta).toMatchObject({
      severity: 'S3',
      role: 'the lead',
      lastReviewed: '2024-01-21',
      reviewEvery: 91,
      duration: 30,
    });
  });

  it('give way to it', () => {
    const [{ meta }] = parse(
      '---\nseverity: S1\nduration: 1h\n---\n# Check (30 minutes)\n\n**Severity**: S3\n',
    ).runbooks;
    expect(meta).toMatchObject({ severity: 'S1', duration: 60 });
  });

  it('are complained of where they say nothing', () => {
    expect(
      rules(
        '# A\n\n**Frequency**: every Monday\n**Next Review Date**: [Insert date]\n\n1. do\n',
      ),
    ).toEqual([
      ['frequency-in-words', 3],
      ['fact-not-understood', 4],
    ]);
  });
});

describe('steps', () => {
  it.each([
    ['Symptoms', '1. a', 'text'],
    ['Symptoms', '- [ ] a', 'ticks(s)'],
    ['Diagnosis', '1. a', 'steps(s)'],
    ['Diagnosis', '- a', 'text'],
    ['Diagnosis', '- a\n  ```sh\n  ls\n  ```', 'ticks(s+code)'],
    ['Mitigation', '- a\n- b', 'ticks(s s)'],
    ['Mitigation', '1. a\n\nBut:\n\n- b', 'steps(s), text'],
    ['Prevention', '1. a', 'text'],
    ['Anything', '1. a\n   1. b\n      - [ ] c', 'steps(s+(s+(s)))'],
    ['Anything', '1. a\n   - remark', 'steps(s+text)'],
    ['Anything', '1. a\n\n```sh\nls\n```\n', 'steps(s), code'],
    ['Anything', '1. Type:\n\n```sh\nls\n```\n', 'steps(s+code)'],
    ['Anything', '1. a\n```sh\nls\n```\n2. b', 'steps(s+code s)'],
    ['Anything', '1. a\n\nwords\n\n2. b', 'steps(s+text s)'],
    ['Anything', '1. a\n\n### b\n\n2. c', 'steps(s), text, steps(s)'],
    ['Anything', '### 1. a\n\nwords\n\n### 2. b', 'steps(s+text s)'],
    ['Anything', '### 2024\n\n### 2025', 'text'],
  ])('under %s: %j is %s', (title, content, expected) => {
    expect(outline(parse(`# T\n\n## ${title}\n\n${content}\n`))[1]).toMatch(
      `] ${expected}`,
    );
  });

  it('have names of their own, also where words repeat', () => {
    const [runbook] = parse(
      '# T\n\n1. Do it\n2. Do it\n\n- [ ] Do it\n',
    ).runbooks;
    expect(
      runbook.sections[0].blocks.flatMap(block =>
        block.kind === 'steps' ? block.steps.map(({ id }) => id) : [],
      ),
    ).toEqual(['start.1.do-it', 'start.2.do-it', 'start.3.do-it']);
  });

  it('name an automation each', () => {
    expect(
      rules('# T\n\n1. [a](automation:one) or [b](automation:two)\n'),
    ).toEqual([['several-automations', 3]]);
  });
});

describe('files that nobody would write', () => {
  it.each([
    ['long', 'x'.repeat(200_001)],
    ['deep', '> '.repeat(50)],
    ['full of marks', '*a '.repeat(4000)],
    ['full of items', '- a\n'.repeat(3001)],
    ['a fence that is none', `\`\`\`a\`\n${'**a*b_ '.repeat(4000)}`],
  ])('are shown as they are: %s', (_name, markdown) => {
    const { runbooks, diagnostics } = parse(markdown);
    expect(diagnostics).toMatchObject([{ rule: 'not-read', level: 'problem' }]);
    expect(runbooks[0].sections[0].blocks).toEqual([
      { kind: 'code', code: { language: 'text', code: markdown } },
    ]);
  });

  it('are read where they are only large', () => {
    const rows = `| a | b |\n|---|---|\n${'| `x` | [y](z) |\n'.repeat(900)}`;
    const code = `\`\`\`json\n${'{"a": ["*", "_"]}\n'.repeat(900)}\`\`\`\n`;
    expect(rules(`# T\n\n${rows}\n\n${code}`)).toEqual([]);
  });
});
