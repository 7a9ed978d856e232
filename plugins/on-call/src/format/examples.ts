import { ANNOTATION_ON_CALL } from '@callboard/backstage-plugin-environments-common';

/** What names the file, in catalog-info.yaml. */
export const exampleAnnotation = (name: string): string => `metadata:
  name: ${name}
  annotations:
    ${ANNOTATION_ON_CALL}: ./oncall.yaml`;

/**
 * The least that makes people reachable: two who take weeks in turn, and a third if they do not answer.
 *
 * @param day - `YYYY-MM-DD` on which the first week begins
 */
export const exampleDefinition = (day: string): string => `schedules:
  - id: primary
    title: Primary
    timeZone: Europe/London
    layers:
      - id: week
        rotation:
          every: week
          start: ${day}T09:00
          participants: [user:default/mona, user:default/hubot]
escalation:
  - id: default
    severities: [S1, S2]
    levels:
      - title: Primary
        targets: [schedule:primary]
        escalateAfter: { S1: 30 minutes, S2: 2 hours }
      - title: Team lead
        targets: [user:default/octocat]`;
