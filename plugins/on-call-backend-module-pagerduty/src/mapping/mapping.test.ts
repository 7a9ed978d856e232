import { reference } from '../__testUtils__/samples';
import { toPerson } from './toPerson';
import { toPolicy } from './toPolicy';
import { toSeverity } from './severities';

describe('toPerson', () => {
  const ref = 'contact:pagerduty-P1';
  const method = (type: string, address: string, extra: object = {}) => ({
    type: `${type}_contact_method`,
    address,
    ...extra,
  });

  it('puts the telephone first, and leaves out what is no way for people', () => {
    const person = toPerson(
      {
        id: 'P1',
        name: 'Mona',
        email: 'Mona@callboard.example',
        time_zone: 'Europe/London',
        contact_methods: [
          method('email', 'mona@callboard.example', { label: 'Default' }),
          method('push_notification', 'device'),
          method('sms', '5550102', { country_code: 1 }),
          method('phone', '5550102', { country_code: 1, label: 'Mobile' }),
        ],
      },
      ref,
    );
    expect(person).toEqual({
      ref,
      name: 'Mona',
      timeZone: 'Europe/London',
      channels: [
        { kind: 'phone', address: '+15550102', label: 'Mobile' },
        { kind: 'sms', address: '+15550102' },
        { kind: 'email', address: 'mona@callboard.example', label: 'Default' },
      ],
    });
  });

  it('makes do with a reference, and with a zone that nobody knows', () => {
    expect(toPerson({ id: 'P1', summary: 'Mona' }, ref)).toEqual({
      ref,
      name: 'Mona',
      channels: [],
    });
    expect(
      toPerson({ id: 'P1', name: 'Mona', time_zone: 'Pacific Time' }, ref),
    ).not.toHaveProperty('timeZone');
  });
});

describe('toPolicy', () => {
  const refOf = (id: string) => `contact:pagerduty-${id}`;
  const rule = (minutes: number, ...targets: object[]) => ({
    escalation_delay_in_minutes: minutes,
    targets: targets as never,
  });

  it('climbs again where PagerDuty does, after the delay of the last level', () => {
    const policy = toPolicy(
      {
        id: 'P1',
        summary: 'Ladder',
        num_loops: 2,
        escalation_rules: [
          rule(
            30,
            reference('schedule', 'PA', 'Primary'),
            reference('schedule', 'PB', 'Shadow'),
          ),
          rule(60, reference('user', 'PMONA', 'Mona'), reference('robot', 'R')),
        ],
      },
      refOf,
    );
    expect(policy).toMatchObject({
      title: 'Ladder',
      repeat: 2,
      levels: [
        { title: 'Primary, Shadow', escalateAfter: { default: 30 } },
        {
          title: 'Level 2',
          targets: [{ kind: 'person', ref: 'contact:pagerduty-PMONA' }],
          escalateAfter: { default: 60 },
        },
      ],
    });
  });

  it.each([[null], [[]]])('is none with %j for levels', rules => {
    expect(toPolicy({ id: 'P1', escalation_rules: rules }, refOf)).toBe(
      undefined,
    );
  });
});

describe('toSeverity', () => {
  it.each([
    ['S1', 0, 'critical'],
    ['S2', 1 / 3, 'error'],
    ['S3', 2 / 3, 'warning'],
    ['S4', 1, 'info'],
    ['P2', 0.5, 'warning'],
    ['info', 0, 'info'],
    ['S9', 7, 'info'],
  ])('of %s with rank %d is %s', (name, rank, severity) => {
    expect(toSeverity(name, rank)).toBe(severity);
  });
});
