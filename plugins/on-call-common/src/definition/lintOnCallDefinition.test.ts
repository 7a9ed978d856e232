import { EXAMPLE } from './__testUtils__/example';
import { formatOnCallLint } from './formatOnCallLint';
import { lintOnCallDefinition } from './lintOnCallDefinition';

const NOW = new Date('2026-11-22T12:00:00Z');
const lint = (text: string, now = NOW) =>
  lintOnCallDefinition(text, { source: 'oncall.yaml', now });
const lines = (text: string, now = NOW) =>
  lint(text, now).map(
    ({ line, level, rule, message }) => `${line} ${level} ${rule} ${message}`,
  );

describe('lintOnCallDefinition', () => {
  it('warns of what may not be meant', () => {
    expect(lines(EXAMPLE)).toEqual([
      '22 warning rotation-of-one Only one person takes part in the layer "layer-2"; nobody ever takes over.',
      '27 warning not-named No escalation policy names the schedule "security"; it is shown, and nobody is paged by it.',
      '33 warning no-delay The level "Primary" of "default" has no "escalateAfter" for S3; the next level is never told then.',
    ]);
  });

  it('warns of layers that are over, and of gaps, in the zone of the schedule', () => {
    const office = EXAMPLE.replace(
      'participants: [user:default/mona, user:hubot]',
      "participants: [user:default/mona, user:hubot]\n        restrictions: [{ days: [monday], from: '00:00', to: '12:00' }]",
    );
    expect(lines(office, new Date('2027-01-04T17:00:00Z'))).toEqual([
      '9 warning gap In the next 30 days nobody is on call by "Primary" for 669 hours in 5 gaps, the first from Mon 2027-01-04 12:00 to Mon 2027-01-11 00:00 (America/Los_Angeles).',
      '22 warning ended The layer "layer-2" ended on 2027-01-04T09:00; it can go.',
      expect.stringContaining('23 warning rotation-of-one'),
      expect.stringContaining('28 warning not-named'),
      expect.stringContaining('34 warning no-delay'),
    ]);
  });

  it('warns of who and what cannot be reached', () => {
    const text = `contacts: [{ ref: contact:desk }]
schedules: [{ id: a, calendar: 'https://calendar.example.com/a.ics' }]
`;
    expect(lines(text)).toEqual([
      '1 warning no-channel The contact "desk" has no channel; nobody learns from this file how to reach them.',
      '1 warning no-escalation There is no escalation policy; nobody can be paged by this file.',
    ]);
    expect(
      lines('escalation: [{ id: a, levels: [{ title: Nobody }] }]'),
    ).toEqual([
      '1 warning no-target The level "Nobody" of "a" has no targets; it tells nobody.',
    ]);
  });

  it('tells problems as such, by file, line and column, and counts', () => {
    expect(
      formatOnCallLint(lint(EXAMPLE.replace('every: week', 'every: moon')), 1),
    ).toBe(
      [
        'oncall.yaml:14:11  problem  "every" is "moon"; expected the length of a shift, such as "week", "2 weeks" or "12 hours".  (invalid)',
        'oncall.yaml:27:5  warning  No escalation policy names the schedule "security"; it is shown, and nobody is paged by it.  (not-named)',
        'oncall.yaml:33:9  warning  The level "Primary" of "default" has no "escalateAfter" for S3; the next level is never told then.  (no-delay)',
        '1 file, 1 problem, 2 warnings',
        '',
      ].join('\n'),
    );
  });
});
