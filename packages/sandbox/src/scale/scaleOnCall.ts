import { scaleName } from './scaleNames';

const PEOPLE = 6;

/** A definition with two schedules, each with a rotation over another, and a ladder of three levels. */
export function scaleOnCall(index: number): string {
  const name = scaleName(index);
  const people = Array.from(
    { length: PEOPLE },
    (_, position) => `contact:${name}-${position + 1}`,
  );
  const schedule = (id: string, first: number) => [
    `  - id: ${id}`,
    `    title: ${name} ${id}`,
    '    timeZone: America/Los_Angeles',
    '    layers:',
    '      - id: week',
    '        rotation:',
    '          every: week',
    '          start: 2026-01-05T09:00',
    `          participants: [${people.slice(first, first + 3).join(', ')}]`,
    '      - id: night',
    '        rotation:',
    '          every: day',
    '          start: 2026-01-05T00:00',
    `          participants: [${people.slice(0, 3).reverse().join(', ')}]`,
    '        restrictions:',
    '          - days: [monday, tuesday, wednesday, thursday, friday]',
    "            from: '00:00'",
    "            to: '06:00'",
  ];
  return [
    'contacts:',
    ...people.flatMap((ref, position) => [
      `  - ref: ${ref}`,
      `    name: Engineer ${position + 1} of ${name}`,
      `    phone: '+1-555-01${String(position).padStart(2, '0')}'`,
      '    timeZone: Europe/London',
    ]),
    'schedules:',
    ...schedule('primary', 0),
    ...schedule('secondary', 3),
    'escalation:',
    '  - id: default',
    `    title: ${name}`,
    '    severities: [S1, S2, S3]',
    '    repeat: 1',
    '    levels:',
    '      - title: Primary',
    '        targets: [schedule:primary]',
    '        escalateAfter: { S1: 15 minutes, S2: 1 hour }',
    '      - title: Secondary',
    '        targets: [schedule:secondary]',
    '        escalateAfter: { S1: 30 minutes, S2: 2 hours }',
    '      - title: Lead',
    `        targets: [${people[5]}]`,
    '',
  ].join('\n');
}
