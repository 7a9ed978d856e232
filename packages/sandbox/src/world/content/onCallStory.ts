import type { World } from '../World';

/** Plainly no secret: it opens nothing but the sandbox. */
const ROUTING_KEY = 'sandboxvocavisionnotforproducti0';

const MAIL = 'callboard.example';

/** VocaVision keeps who is on call in PagerDuty: a week each, and somebody else on weekends. */
export function tellOnCallStory({ pagerDuty }: World): void {
  const people: [id: string, name: string, zone: string, phone?: string][] = [
    ['PMONA', 'Mona', 'America/Los_Angeles', '5550102'],
    ['PHUBOT', 'Hubot', 'Europe/London', '5550103'],
    ['POCTOCAT', 'Octocat', 'Europe/London', '5550106'],
  ];
  for (const [id, name, timeZone, phone] of people) {
    const email = `${name.toLocaleLowerCase('en-US')}@${MAIL}`;
    pagerDuty.addUser({
      id,
      name,
      email,
      timeZone,
      phone,
      jobTitle: 'Engineer',
    });
  }
  const desks: [id: string, name: string, phone?: string][] = [
    ['PTEAMLEAD', 'Team Lead', '5550107'],
    ['PENGMANAGER', 'Engineering Manager', '5550108'],
    ['PVPENG', 'VP Engineering', '5550109'],
    ['PCTO', 'CTO', '5550105'],
    ['PCEO', 'CEO'],
  ];
  for (const [id, name, phone] of desks) {
    pagerDuty.addUser({
      id,
      name,
      email: `${name.toLocaleLowerCase('en-US').replaceAll(' ', '-')}@${MAIL}`,
      timeZone: 'America/Los_Angeles',
      phone,
      jobTitle: name,
    });
  }
  pagerDuty.addSchedule({
    id: 'PVOCAONCALL',
    name: 'VocaVision on-call',
    description: 'Answers for VocaVision around the clock',
    timeZone: 'America/Los_Angeles',
    layers: [
      {
        id: 'PVOCAWEEK',
        name: 'Weekly',
        start: '2026-01-05T09:00',
        turnDays: 7,
        userIds: ['PHUBOT', 'POCTOCAT'],
        restrictions: [],
      },
      {
        id: 'PVOCAWEEKEND',
        name: 'Weekends',
        start: '2026-01-05T09:00',
        turnDays: 7,
        userIds: ['PMONA', 'PHUBOT'],
        restrictions: [{ startDay: 6, startTime: '09:00', hours: 48 }],
      },
    ],
  });
  pagerDuty.addPolicy({
    id: 'PVOCALADDER',
    name: 'VocaVision escalation',
    repeat: 1,
    rules: [
      { minutes: 30, targets: [{ kind: 'schedule', id: 'PVOCAONCALL' }] },
      { minutes: 60, targets: [{ kind: 'user', id: 'PTEAMLEAD' }] },
      { minutes: 120, targets: [{ kind: 'user', id: 'PENGMANAGER' }] },
      {
        // Nobody wrote down how long these have; as long as the manager.
        minutes: 120,
        targets: [
          { kind: 'user', id: 'PVPENG' },
          { kind: 'user', id: 'PCTO' },
        ],
      },
      { minutes: 120, targets: [{ kind: 'user', id: 'PCEO' }] },
    ],
  });
  pagerDuty.addService({
    id: 'VOCAVISION',
    name: 'VocaVision',
    description: 'Learns words by seeing them',
    policyId: 'PVOCALADDER',
    integration: { id: 'PVOCAEVENTS', key: ROUTING_KEY },
  });
}
