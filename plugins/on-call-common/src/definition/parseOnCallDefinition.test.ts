import fc from 'fast-check';
import { EXAMPLE } from './__testUtils__/example';
import { parseOnCallDefinition } from './parseOnCallDefinition';

const parse = (text: string) =>
  parseOnCallDefinition(text, {
    source: 'oncall.yaml',
    url: 'https://example.com/oncall.yaml',
    idPrefix: 'file-1a2b3c4d-',
  });
const complaints = (text: string) =>
  parse(text).problems.map(
    ({ line, column, path, message }) =>
      `${line}:${column} ${path ?? ''} ${message}`,
  );

describe('parseOnCallDefinition', () => {
  it('reads schedules, policies, people and calendars', () => {
    expect(parse(EXAMPLE)).toEqual({
      problems: [],
      people: [
        {
          ref: 'user:default/mona',
          name: 'mona',
          channels: [
            { kind: 'phone', address: '+1-555-0102' },
            { kind: 'slack', address: '@mona' },
            { kind: 'phone', address: '+1-555-0103', label: 'home' },
          ],
          timeZone: 'America/Los_Angeles',
        },
        {
          ref: 'contact:file-1a2b3c4d-security-desk',
          name: 'Security desk',
          channels: [{ kind: 'phone', address: '+1-555-0199' }],
        },
        { ref: 'user:default/hubot', name: 'hubot', channels: [] },
        { ref: 'user:default/octocat', name: 'octocat', channels: [] },
      ],
      schedules: [
        {
          id: 'file-1a2b3c4d-primary',
          title: 'Primary',
          timeZone: 'America/Los_Angeles',
          base: {
            kind: 'layers',
            layers: [
              {
                id: 'week',
                start: '2026-01-05T09:00',
                unit: 'week',
                length: 1,
                participants: ['user:default/mona', 'user:default/hubot'],
                restrictions: [],
              },
              {
                id: 'layer-2',
                title: 'Office hours',
                start: '2026-01-05T09:00',
                end: '2027-01-04T09:00',
                unit: 'hour',
                length: 12,
                participants: ['user:default/octocat'],
                restrictions: [
                  { days: ['monday', 'tuesday'], from: '09:00', to: '00:00' },
                ],
              },
            ],
          },
        },
        {
          id: 'file-1a2b3c4d-security',
          title: 'security',
          timeZone: 'UTC',
          base: {
            kind: 'shifts',
            shifts: [],
            from: '1970-01-01T00:00:00.000Z',
            to: '1970-01-01T00:00:00.000Z',
          },
        },
      ],
      calendars: [
        {
          scheduleId: 'file-1a2b3c4d-security',
          url: 'https://calendar.example.com/security.ics',
        },
      ],
      policies: [
        {
          id: 'file-1a2b3c4d-default',
          title: 'default',
          severities: ['S1', 'S2', 'S3'],
          repeat: 1,
          levels: [
            {
              title: 'Primary',
              targets: [
                { kind: 'schedule', scheduleId: 'file-1a2b3c4d-primary' },
              ],
              escalateAfter: { S1: 30, S2: 120 },
            },
            {
              title: 'Level 2',
              targets: [
                { kind: 'person', ref: 'user:default/octocat' },
                { kind: 'person', ref: 'contact:file-1a2b3c4d-security-desk' },
              ],
              escalateAfter: { default: 1440 },
            },
          ],
        },
      ],
    });
  });

  it('names the file with a problem, and where people read it', () => {
    expect(parse('schedules: none').problems).toEqual([
      {
        source: 'oncall.yaml',
        url: 'https://example.com/oncall.yaml',
        line: 1,
        column: 1,
        path: 'schedules',
        message: '"schedules" is "none"; expected a list.',
      },
    ]);
  });

  it.each([
    [
      'timeZone: America/Los_Angeles\n    layers',
      'timezone: America/Los_Angeles\n    layers',
      [
        '10:5 schedules[0].timezone "timezone" is not known here; did you mean "timeZone"? Expected id, title, timeZone, layers or calendar.',
      ],
    ],
    [
      'every: week',
      'every: fortnight',
      [
        '14:11 schedules[0].layers[0].rotation.every "every" is "fortnight"; expected the length of a shift, such as "week", "2 weeks" or "12 hours".',
      ],
    ],
    [
      'every: week\n',
      'evry: week\n',
      [
        '13:9 schedules[0].layers[0].rotation.every "every" is missing; expected the length of a shift, such as "week", "2 weeks" or "12 hours".',
        '14:11 schedules[0].layers[0].rotation.evry "evry" is not known here; did you mean "every"? Expected every, start, end or participants.',
      ],
    ],
    [
      'start: 2026-01-05T09:00\n',
      'start: 2026-02-30T09:00\n',
      [
        '15:11 schedules[0].layers[0].rotation.start "start" is "2026-02-30T09:00"; expected a day and time by the clock of the schedule\'s zone, such as "2026-01-05T09:00".',
      ],
    ],
    [
      'monday,',
      'moonday,',
      [
        '24:22 schedules[0].layers[1].restrictions[0].days[0] This is "moonday"; did you mean "monday"? Expected one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
      ],
    ],
    [
      'end: 2027-01-04T09:00',
      'end: 2026-01-05T09:00',
      [
        '21:11 schedules[0].layers[1].rotation.end "end" is 2026-01-05T09:00, at or before the start; expected a time after 2026-01-05T09:00.',
      ],
    ],
    [
      "phone: '+1-555-0102'",
      'phone: 5550102',
      [
        '3:5 contacts[0].phone "phone" is 5550102; expected a number, mailbox, handle or URL of https, mailto, tel or sip; numbers in quotes, such as "+1-555-0102".',
      ],
    ],
    [
      "'@mona'",
      'data:text/html,hi',
      [
        '4:5 contacts[0].slack "slack" is "data:text/html,hi"; expected a number, mailbox, handle or URL of https, mailto, tel or sip; numbers in quotes, such as "+1-555-0102".',
      ],
    ],
    [
      '[schedule:primary]',
      '[schedule:primry]',
      [
        '33:19 escalation[0].levels[0].targets[0] "schedule:primry" names no schedule of this file; did you mean "schedule:primary"? Expected the id of one of "schedules".',
      ],
    ],
    [
      'contact:security-desk]',
      'contact:security]',
      [
        '36:41 escalation[0].levels[1].targets[1] "contact:security" is no contact of this file; did you mean "contact:security-desk"? Expected one of "contacts".',
      ],
    ],
    [
      'participants: [user:default/octocat]',
      'participants: [octocat]',
      [
        '22:26 schedules[0].layers[1].rotation.participants[0] This is "octocat"; expected a user such as "user:default/mona", or a contact of this file such as "contact:security-desk".',
      ],
    ],
    [
      'S2: 2 hours',
      'S9: 2 hours',
      [
        '35:42 escalation[0].levels[0].escalateAfter.S9 "S9" is no severity of this policy; expected S1, S2, S3 or default.',
      ],
    ],
    [
      'S2: 2 hours',
      'S2: soon',
      [
        '35:42 escalation[0].levels[0].escalateAfter.S2 "S2" is "soon"; expected a time such as "30 minutes" or "2 hours".',
      ],
    ],
    [
      'calendar: https:',
      'calendar: http:',
      [
        '28:5 schedules[1].calendar "calendar" is "http://calendar.example.com/security.ics"; expected the https URL of an ICS calendar, without a password.',
      ],
    ],
    [
      'id: security',
      'id: primary',
      [
        '27:5 schedules[1].id The id "primary" is taken by another one above; expected each once.',
      ],
    ],
  ])('points to what is wrong: %j as %j', (right, wrong, expected) => {
    expect(EXAMPLE).toContain(right);
    expect(complaints(EXAMPLE.replace(right, wrong))).toEqual(expected);
  });

  it.each([
    [
      '',
      [
        '1:1  The file is empty; expected a map of contacts, schedules and escalation.',
      ],
    ],
    [
      '{}',
      [
        '1:1  The file is empty; expected a map of contacts, schedules and escalation.',
      ],
    ],
    [
      '- a',
      [
        '1:1  The file is a list; expected a map of contacts, schedules and escalation.',
      ],
    ],
    [
      'schedule: []',
      [
        '1:1 schedule "schedule" is not known here; did you mean "schedules"? Expected contacts, schedules or escalation.',
      ],
    ],
    [
      'schedules:\n  - null',
      [
        '2:5 schedules[0] This is empty; expected a schedule of id, title, timeZone and layers, or a calendar.',
      ],
    ],
    [
      'schedules:\n  - id: a',
      [
        '2:5 schedules[0] The schedule "a" has neither layers nor a calendar; expected one of them.',
      ],
    ],
  ])('says what is wrong with %j', (text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  it('says where YAML breaks off', () => {
    expect(complaints('schedules:\n  - id: "a\n')).toEqual([
      expect.stringMatching(/^3:1 {2}This is not YAML: .*\.$/),
    ]);
    expect(parse('schedules:\n  - id: "a\n').schedules).toEqual([]);
  });

  it('does not unfold aliases without end', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, index) => {
        const before = 'abcdefg'[index];
        return `${name}: &${name} [${Array(10).fill(`*${before}`).join(',')}]`;
      }),
    ].join('\n');
    expect(complaints(bomb)).toEqual([
      expect.stringContaining('This cannot be read: Excessive alias count'),
    ]);
  });

  it('keeps what is right beside what is wrong', () => {
    const broken = EXAMPLE.replace('every: week', 'every: fortnight');
    const { schedules, policies, people } = parse(broken);
    expect(schedules.map(({ id }) => id)).toEqual(['file-1a2b3c4d-security']);
    expect(people.map(({ ref }) => ref)).toContain('user:default/mona');
    // Its level is not known, and not empty.
    expect(policies[0].levels[0].targets).toEqual([
      { kind: 'schedule', scheduleId: 'file-1a2b3c4d-primary' },
    ]);
  });

  it('never throws, and says of whatever it leaves out where it stands', () => {
    const pieces = EXAMPLE.split(/(?<=[\s:,[\]{}-])/);
    const cut = fc
      .tuple(
        fc.nat({ max: pieces.length - 1 }),
        fc.nat({ max: 6 }),
        fc.constantFrom(
          '',
          '[]',
          '{}',
          '- ',
          'null',
          '1',
          'x: y',
          '\n',
          '*a',
          '&a ',
          '!!js ',
        ),
      )
      .map(([at, length, between]) =>
        [...pieces.slice(0, at), between, ...pieces.slice(at + length)].join(
          '',
        ),
      );
    fc.assert(
      fc.property(fc.oneof(cut, fc.string()), text => {
        const { problems, schedules, policies } = parse(text);
        for (const { line, column, message } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          expect(message).toMatch(/[.]$/);
        }
        expect(
          schedules.length + policies.length + problems.length,
        ).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
