import { scaleName } from './scaleNames';

/** A runbook of a synthetic service; every fifth is a procedure. */
export function scaleRunbook(index: number, position: number): string {
  const name = scaleName(index);
  const isProcedure = position % 5 === 4;
  return [
    '---',
    `severity: S${1 + (position % 4)}`,
    ...(isProcedure
      ? [
          'schedule: { rule: FREQ=MONTHLY;BYDAY=1MO, time: "10:00", timeZone: UTC }',
          'duration: 30m',
        ]
      : [`alarms: ['${name}-*-${position}']`]),
    `last_reviewed: 2026-0${1 + (index % 9)}-01`,
    'review_every: 180d',
    '---',
    '',
    `# ${isProcedure ? 'Check' : 'Trouble'} ${position + 1} of ${name}`,
    '',
    '## Symptoms',
    '',
    '- answers are late',
    '- or do not come at all',
    '',
    '## Diagnosis',
    '',
    '1. Read the log.',
    '',
    '   ```bash',
    `   aws logs tail /aws/lambda/{{stack}} --since 1h --filter-pattern "${name}"`,
    '   ```',
    '',
    '2. Compare it with the last deployment.',
    '',
    '## Resolution',
    '',
    ...Array.from(
      { length: 6 },
      (_, step) => `${step + 1}. Do what step ${step + 1} asks for.`,
    ),
    '',
  ].join('\n');
}
