import type { OnCallReading } from '@callboard/backstage-plugin-on-call-node';

/** A reading of a key with one policy and one schedule, both named after it. */
export function reading(
  key: string,
  options: Partial<OnCallReading> & {
    people?: OnCallReading['people'];
    participants?: string[];
    title?: string;
  } = {},
): OnCallReading {
  const { participants, title, ...rest } = options;
  return {
    key,
    source: {
      provider: 'fake',
      title: `Rota ${key}`,
      url: `https://rota.example.com/${key}`,
    },
    policies: [
      {
        id: `fake-${key}-policy`,
        title: 'Policy',
        severities: ['S1'],
        levels: [
          {
            title: 'Primary',
            targets: [{ kind: 'schedule', scheduleId: `fake-${key}` }],
            escalateAfter: { S1: 30 },
          },
        ],
        repeat: 0,
      },
    ],
    schedules: [
      {
        id: `fake-${key}`,
        title: title ?? `Rota of ${key}`,
        timeZone: 'Europe/London',
        base: {
          kind: 'layers',
          layers: [
            {
              id: 'week',
              start: '2026-01-05T09:00',
              unit: 'week',
              length: 1,
              participants: participants ?? ['user:default/ann'],
              restrictions: [],
            },
          ],
        },
      },
    ],
    people: [],
    problems: [],
    ...rest,
  };
}
