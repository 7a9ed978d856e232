import { isTimeZone } from '@callboard/backstage-plugin-environments-common';
import type {
  DefinitionProblem,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import type { OnCallReading } from '@callboard/backstage-plugin-on-call-node';
import type { PagerDutyPolicy } from '../api/policy';
import { titleOf } from '../api/reference';
import type { PagerDutyService } from '../api/service';
import { PROVIDER, toId } from '../mapping/ids';
import { toFixedShifts } from '../mapping/toFixedShifts';
import { targetsOf, toPolicy } from '../mapping/toPolicy';
import { webAddress } from '../mapping/webAddress';
import type { ScheduleReading, TimeWindow } from './ScheduleReading';

const TITLE = 'PagerDuty';

/** What was read for one key. */
export interface KeyFacts {
  key: string;
  service: PagerDutyService;
  policy?: PagerDutyPolicy;
  /** Those that the policy names, as far as there are any. */
  schedules: ScheduleReading[];
  window: TimeWindow;
  /** Tells who a user of PagerDuty is, as a ref. */
  refOf: (userId: string) => string;
  personOf: (userId: string) => Person;
  /** Sentences about everything that was read. */
  problems: string[];
  /** Whether pages can be sent. */
  canPage: boolean;
}

/** Puts together what an entity's key names. */
export function toReading(facts: KeyFacts): OnCallReading {
  const { key, service, policy, window, refOf, personOf } = facts;
  const schedules = facts.schedules.map(reading => {
    const url = webAddress(reading.url);
    return {
      id: toId(reading.id),
      title: reading.title,
      timeZone: isTimeZone(reading.timeZone ?? '') ? reading.timeZone! : 'UTC',
      base: {
        kind: 'shifts' as const,
        ...window,
        shifts: toFixedShifts(
          reading.entries.map(entry => ({
            ...entry,
            person: refOf(entry.person),
          })),
        ),
      },
      ...(url ? { url } : {}),
    };
  });
  const escalation = policy && toPolicy(policy, refOf);
  const url = webAddress(service.html_url);
  const editUrl = webAddress(policy?.html_url) ?? url;
  return {
    key,
    source: {
      provider: PROVIDER,
      title: TITLE,
      ...(url ? { url } : {}),
      ...(editUrl ? { editUrl } : {}),
    },
    policies: escalation ? [escalation] : [],
    schedules,
    people: peopleIn(facts).map(personOf),
    problems: problemsOf(facts, escalation !== undefined).map(
      (message): DefinitionProblem => ({
        source: TITLE,
        ...(url ? { url } : {}),
        message,
      }),
    ),
  };
}

function peopleIn({ policy, schedules }: KeyFacts): string[] {
  return [
    ...new Set([
      ...(policy ? targetsOf(policy, 'user').map(({ id }) => id) : []),
      ...schedules.flatMap(({ entries }) =>
        entries.map(({ person }) => person),
      ),
    ]),
  ];
}

function problemsOf(facts: KeyFacts, hasPolicy: boolean): string[] {
  const { service, policy, schedules, canPage } = facts;
  const name = titleOf(service);
  const known = new Set(schedules.map(({ id }) => id));
  const lost = policy
    ? targetsOf(policy, 'schedule').filter(({ id }) => !known.has(id))
    : [];
  return [
    ...facts.problems,
    ...(hasPolicy
      ? []
      : [
          `The service ${name} has no escalation policy with levels. Give it one in PagerDuty.`,
        ]),
    ...lost.map(
      target =>
        `The escalation policy names the schedule ${titleOf(
          target,
        )}, which the token cannot find. Correct the policy, or let the token see the schedule.`,
    ),
    ...schedules
      .filter(({ timeZone }) => !isTimeZone(timeZone ?? ''))
      .map(
        ({ title }) =>
          `The schedule ${title} has no time zone that is known; its times are in UTC.`,
      ),
    ...(canPage
      ? []
      : [
          `The service ${name} has no integration of the Events API v2, so that it cannot be paged. Add one in PagerDuty.`,
        ]),
  ];
}
