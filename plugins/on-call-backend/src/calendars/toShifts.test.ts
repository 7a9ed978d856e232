import { toShifts } from './toShifts';

const event = (summary: string, ...attendees: string[]) => ({
  start: '2026-03-02T09:00:00.000Z',
  end: '2026-03-02T10:00:00.000Z',
  summary,
  attendees,
});

const people = [
  {
    ref: 'user:default/ann',
    name: 'Ann',
    channels: [{ kind: 'email' as const, address: 'Ann@example.com' }],
  },
  { ref: 'contact:file-1-desk', name: 'Security desk', channels: [] },
];

const read = (...events: ReturnType<typeof event>[]) =>
  toShifts(events, {
    people,
    userByMail: mail =>
      mail === 'bob@example.com' ? 'user:default/bob' : undefined,
    idPrefix: 'file-1-',
  });

describe('toShifts', () => {
  it('knows those who attend by the mailboxes of contacts and Users', () => {
    const { shifts, people: added } = read(
      event('On call', 'ann@example.com', 'bob@example.com'),
      event('On call', 'bob@example.com', 'unknown@example.com'),
    );
    expect(shifts.map(shift => shift.people)).toEqual([
      ['user:default/ann', 'user:default/bob'],
      ['user:default/bob'],
    ]);
    expect(added).toEqual([]);
  });

  it('takes whom the summary names where nobody is known who attends', () => {
    const { shifts, people: added } = read(
      event('ann', 'unknown@example.com'),
      event('SECURITY DESK'),
      event('Desk'),
      event('Zoë from Support'),
      event('Zoë from Support'),
      event('明日香'),
      event(''),
    );
    const refs = shifts.map(shift => shift.people[0]);
    expect(refs).toEqual([
      'user:default/ann',
      'contact:file-1-desk',
      'contact:file-1-desk',
      'contact:file-1-zoe-from-support',
      'contact:file-1-zoe-from-support',
      expect.stringMatching(/^contact:file-1-calendar-[0-9a-f]{8}$/),
      expect.stringMatching(/^contact:file-1-calendar-[0-9a-f]{8}$/),
    ]);
    expect(added.map(({ ref, name }) => [ref, name])).toEqual([
      [refs[3], 'Zoë from Support'],
      [refs[5], '明日香'],
      [refs[6], 'Somebody whom the calendar does not name'],
    ]);
  });
});
