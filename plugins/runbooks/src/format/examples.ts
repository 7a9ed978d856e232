import { ANNOTATION_RUNBOOKS } from '@callboard/backstage-plugin-environments-common';

/** The least that makes a runbook. */
export const exampleRunbook = `# The website is down

## Diagnosis

1. Open the status page of the host.
2. Read the log of the last ten minutes.`;

/** What makes a runbook a procedure. */
export const exampleSchedule = `---
schedule:
  rule: FREQ=WEEKLY;BYDAY=MO
  time: '10:00'
  timeZone: Europe/Berlin
duration: 30 min
role: team lead
---`;

/** Where a service's runbooks lie, if elsewhere than where they are looked for. */
export const exampleAnnotation = `metadata:
  annotations:
    ${ANNOTATION_RUNBOOKS}: operations/runbooks`;

/** Names an alarm in a runbook. The quotes keep YAML from reading its marks. */
export function alarmsLine(alarm: string): string {
  return `alarms: [${JSON.stringify(alarm)}]`;
}

/**
 * Says that a runbook was read and found right on a day.
 *
 * @param day - `YYYY-MM-DD`
 */
export function reviewedLine(day: string): string {
  return `last_reviewed: ${day}`;
}
