import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outline } from './__testUtils__/outline';
import { parseRunbooks } from './parseRunbooks';

// eslint-disable-next-line no-restricted-syntax
const FOLDER = join(__dirname, '__fixtures__');

const read = (name: string) =>
  parseRunbooks(readFileSync(join(FOLDER, name), 'utf8'), { path: name });

const EXPECTED: Record<string, string[]> = {
  'alert-sections.md': [
    'KubeletTooManyPods (incident)',
    '  Meaning [symptoms] text',
    '  Impact [impact] text',
    '  Diagnosis [diagnosis] text, code, text',
    '  Mitigation [resolution] steps(s+code s s)',
  ],
  'bold-labels.md': [
    'Queue backlog (incident)',
    '  – [other] text',
    '  Symptoms [symptoms] text',
    '  Impact [impact] text',
    '  Diagnosis [diagnosis] code',
    '  Resolution Steps [resolution] text, steps(s s+code s)',
    '  Prevention [prevention] text',
  ],
  'broken-numbering.md': [
    'Clearing caches (incident)',
    '  Actions [resolution] steps(s+code! s+text+code! s+text)',
    '  Notes [other] text',
  ],
  'front-matter-wrong.md': ['Anything (automated)', '  – [other] ticks(s)'],
  'front-matter.md': [
    'Orders answer with errors (automated)',
    '  Steps [resolution] steps(s+rollback s)',
  ],
  'gitlab-style.md': [
    'Redis memory is nearly full (incident)',
    '  – [other] text',
    '  Table of Contents [other] text',
    '  Overview [symptoms] text',
    '  Alert Behavior [symptoms] text',
    '  Severities [other] text',
    '  Troubleshooting [diagnosis] ticks(s+code s)',
    '  Possible Resolutions [resolution] ticks(s)',
    '  Escalation [escalation] text',
  ],
  'html-and-mermaid.md': [
    'Failover (incident)',
    '  – [other] text, code',
    '  Procedure [resolution] text, steps(s s+code!), text',
  ],
  'numbered-headings.md': [
    'Restoring the orders database (incident)',
    '  1. Prerequisites [other] text',
    '  2. Procedure [resolution] steps(s+code! s+(s s+text) s+text)',
    '  3. Verification [verification] ticks(s s)',
  ],
  'other-language.md': [
    'Überlastete Warteschlange (incident)',
    '  Anzeichen [other] text',
    '  Vorgehen [other] steps(s s)',
    '  Wen man ruft [other] text',
  ],
  'plain-labels.md': [
    'Certificate expires soon (incident)',
    '  Symptoms [symptoms] text',
    '  Steps [resolution] steps(s s+text s+code)',
  ],
  'procedures-with-checklists.md': [
    'Morning look (5 minutes) (incident)',
    '  – [other] text, code',
    '  Action Items [checklist] ticks(s s)',
    'After a deployment (incident)',
    '  Post-Deployment Checklist [checklist] steps(s s)',
    'Audit (2 hours) (incident)',
    '  Audit Checklist [checklist] ticks(s s s)',
    'Dependencies (incident)',
    '  Process [resolution] steps(s s)',
  ],
  'prose-only.md': ['Prose only (incident)', '  – [other] text'],
  'schedule.md': ['Monthly audit (procedure)', '  – [other] ticks(s+(s s) s)'],
  'several-with-labels.md': [
    'Checkout is down (incident)',
    '  Symptoms [symptoms] text',
    '  Diagnosis [diagnosis] code',
    '  Resolution Steps [resolution] steps(s s)',
    '  Prevention [prevention] text',
    '  Escalation [escalation] text',
    'Search finds nothing (incident)',
    '  Symptoms [symptoms] text',
    '  Resolution Steps [resolution] steps(s)',
    '  Escalation [escalation] text',
    'Cart loses items (incident)',
    '  Symptoms [symptoms] text',
    '  Immediate Actions [immediate] text, steps(s)',
    '  Resolution Steps [resolution] steps(s+code! s)',
    '  Escalation [escalation] text',
  ],
  'tables.md': ['Who answers for what (incident)', '  – [other] text'],
  'windows-line-ends.md': [
    'Windows service stopped (incident)',
    '  Symptoms [symptoms] text',
    '  Resolution [resolution] steps(s s+code)',
  ],
};

describe('Markdown as people wrote it', () => {
  it('has an expectation for every file', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.keys(EXPECTED))('understands %s', name => {
    expect(outline(read(name))).toEqual(EXPECTED[name]);
  });

  it('keeps a warning with what it warns of, and code with its step', () => {
    const [runbook] = read('bold-labels.md').runbooks;
    const section = runbook.sections.find(
      ({ id }) => id === 'resolution-steps',
    );
    expect(section?.blocks).toEqual([
      {
        kind: 'markdown',
        text: '**⚠️ Never purge the queue: its messages exist nowhere else**',
      },
      {
        kind: 'steps',
        ordered: true,
        steps: [
          {
            id: 'resolution-steps.1.find-out-whether-the-workers-run',
            text: 'Find out whether the workers run',
            code: [],
            steps: [],
          },
          {
            id: 'resolution-steps.2.double-their-number',
            text: 'Double their number',
            code: [
              {
                language: 'bash',
                code: 'kubectl scale deployment/mailer --replicas 8',
              },
            ],
            steps: [],
          },
          {
            id: 'resolution-steps.3.tell-support-in-support',
            text: 'Tell support in `#support`',
            code: [],
            steps: [],
          },
        ],
      },
    ]);
    expect(runbook.meta.severity).toBe('S2');
  });

  it('says what of a file with several runbooks is in none of them', () => {
    const { rest, diagnostics } = read('several-with-labels.md');
    expect(rest.map(({ title, line }) => [title, line])).toEqual([
      ['Storefront playbook', 1],
      ['Contents', 5],
      ['Ground rules', 10],
      ['Runbooks', 15],
      ['History', 67],
    ]);
    expect(diagnostics).toEqual([
      {
        level: 'hint',
        rule: 'outside-runbooks',
        message:
          'This file holds 3 runbooks, and these parts belong to none, so readers do not see them there: “Contents”, “Ground rules”, “History”.',
        line: 5,
      },
    ]);
  });

  it('reads front matter in either spelling', () => {
    const [{ meta, variables, lines }] = read('front-matter.md').runbooks;
    expect(meta).toEqual({
      severity: 'S1',
      alarms: ['orders-*-5xx', 'orders-*-latency'],
      checks: [],
      services: ['orders'],
      environments: ['staging', 'prod'],
      owner: 'group:default/platform',
      contacts: [
        { title: '#incidents' },
        { title: 'Pager', url: 'https://pager.example.com' },
        { title: 'Security', url: 'mailto:security@example.com' },
      ],
      lastReviewed: '2026-01-31',
      reviewEvery: 91,
      duration: 90,
      role: 'on-call engineer',
      automations: [
        {
          name: 'rollback',
          title: 'Roll back',
          workflow: 'rollback.yml',
          ref: 'main',
          inputs: { environment: '{{environment}}', force: 'true' },
          environments: ['prod'],
        },
      ],
      other: { weight: 20, owner_slack: '#platform' },
    });
    expect(variables).toEqual(['environment']);
    expect(lines).toEqual({ from: 1, to: 37 });
  });

  it('reads a schedule', () => {
    expect(read('schedule.md').runbooks[0].meta).toMatchObject({
      schedule: {
        rule: 'FREQ=MONTHLY;BYDAY=1MO',
        time: '10:00',
        timeZone: 'America/Los_Angeles',
        start: '2026-01-01',
        onNonBusinessDays: 'next',
      },
      duration: 120,
      role: 'senior engineer',
    });
  });

  it('says of wrong front matter which key, which value and what was expected, and uses the rest', () => {
    const { runbooks, diagnostics } = read('front-matter-wrong.md');
    expect(
      diagnostics.map(({ line, level, rule }) => [line, level, rule]),
    ).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map(line => [
        line,
        'problem',
        'front-matter-invalid',
      ]),
    );
    const said = diagnostics.map(({ message }) => message);
    expect(said[0]).toBe(
      'severity in the front matter is [1,2]; expected one word such as "S1" or "critical".',
    );
    expect(said[3]).toBe(
      'review_every in the front matter is "often"; expected a time such as 90d, 3 months or P6M.',
    );
    expect(said[4]).toContain('(FREQ is SOMETIMES;');
    expect(runbooks[0].meta).toEqual({
      alarms: [],
      checks: [],
      services: [],
      environments: [],
      contacts: [],
      owner: 'group:platform',
      automations: [
        {
          name: 'rollback',
          title: 'Rollback',
          workflow: 'rollback.yml',
          inputs: {},
        },
      ],
      other: {},
    });
  });

  it('writes links by reference out, because a step stands alone', () => {
    const [runbook] = read('gitlab-style.md').runbooks;
    const [block] =
      runbook.sections.find(({ role }) => role === 'diagnosis')?.blocks ?? [];
    expect(block).toMatchObject({
      steps: [
        { text: 'Find large keys:' },
        {
          text: 'Ask [the dashboard](<https://dashboards.example.com/d/redis-memory> "Memory of Redis") how fast it grows.',
        },
      ],
    });
  });
});
