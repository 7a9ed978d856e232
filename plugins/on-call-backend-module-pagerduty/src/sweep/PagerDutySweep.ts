import { failureSentence } from '@callboard/backstage-plugin-environments-node';
import type {
  OnCallFailure,
  OnCallReading,
  OnCallSweep,
} from '@callboard/backstage-plugin-on-call-node';
import type { PagerDutyPolicy } from '../api/policy';
import type { Reference } from '../api/reference';
import type { PagerDutyService } from '../api/service';
import { parsePagerDutyKey, type PagerDutyKey } from '../bindings/pagerDutyKey';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { toContactRef } from '../mapping/ids';
import { targetsOf } from '../mapping/toPolicy';
import { toPerson } from '../mapping/toPerson';
import type { KnownServices } from '../paging/KnownServices';
import { findServices, serviceOf } from './findServices';
import { readPolicies } from './readPolicies';
import { readSchedules, type ScheduleOutcome } from './readSchedules';
import { readUsers, type UsersReading } from './readUsers';
import type { ScheduleReading } from './ScheduleReading';
import { toReading } from './toReading';

interface Subject {
  key: string;
  parsed: PagerDutyKey;
  service: PagerDutyService;
  policy?: PagerDutyPolicy;
}

/** Reads what keys name: services, then their policies, schedules and people, each once for all keys. */
export class PagerDutySweep {
  readonly #client: PagerDutyClient;
  readonly #known: KnownServices;

  constructor(client: PagerDutyClient, known: KnownServices) {
    this.#client = client;
    this.#known = known;
  }

  /** @throws errors of `@backstage/errors`, worded for people, where nothing could be read. */
  async run(
    sweep: OnCallSweep,
  ): Promise<{ readings: OnCallReading[]; failures: OnCallFailure[] }> {
    const { window, signal } = sweep;
    const client = this.#client;
    const { subjects, failures } = await this.#findSubjects(sweep);
    const named = subjects.flatMap(({ policy }) => policy ?? []);
    const schedules = await readSchedules(
      client,
      idsOf(named.flatMap(policy => targetsOf(policy, 'schedule'))),
      window,
      signal,
    );
    const references = new Map(
      [
        ...named.flatMap(policy => targetsOf(policy, 'user')),
        ...[...schedules.values()].flatMap(outcome =>
          isRead(outcome) ? outcome.users : [],
        ),
      ].map(user => [user.id, user]),
    );
    const people = await readUsers(client, references.keys(), signal);
    const directory = directoryOf(people, references, sweep);

    const readings: OnCallReading[] = [];
    for (const subject of subjects) {
      const outcomes = outcomesOf(subject, schedules);
      const failed = outcomes.find(outcome => outcome instanceof Error);
      if (failed) {
        failures.push({ key: subject.key, message: failureSentence(failed) });
        continue;
      }
      readings.push(
        toReading({
          ...subject,
          ...directory,
          window,
          schedules: outcomes.filter(isRead),
          problems: people.refused
            ? [`People have no channels here. ${people.refused}`]
            : [],
          canPage: !this.#known.cannotBePaged(subject.key),
        }),
      );
    }
    return { readings, failures };
  }

  async #findSubjects({ keys, signal }: OnCallSweep) {
    const failures: OnCallFailure[] = [];
    const parsed = keys.flatMap(key => {
      const names = parsePagerDutyKey(key);
      if (!names) {
        failures.push({ key, message: 'This names nothing at PagerDuty.' });
      }
      return names ? [{ key, parsed: names }] : [];
    });
    const services = await findServices(
      this.#client,
      parsed.map(one => one.parsed),
      signal,
    );
    const found = parsed.flatMap(one => {
      const service = serviceOf(services, one.parsed);
      if (!service) {
        this.#known.forget(one.key);
        failures.push({ key: one.key, message: nothingFound(one.parsed) });
        return [];
      }
      this.#known.remember(one.key, one.parsed, service);
      return [{ ...one, service }];
    });
    const policies = await readPolicies(
      this.#client,
      found.map(({ service }) => service),
      signal,
    );
    const subjects = found.map((one): Subject => {
      const id = one.service.escalation_policy?.id;
      return { ...one, policy: id ? policies.get(id) : undefined };
    });
    return { subjects, failures };
  }
}

function nothingFound({ serviceId }: PagerDutyKey): string {
  return serviceId
    ? `PagerDuty has no service ${serviceId}, or the token may not see it. Correct the annotation pagerduty.com/service-id, or let the token see the service.`
    : 'No service of PagerDuty that the token may see has the integration key of the annotation pagerduty.com/integration-key. Correct it, or name the service by pagerduty.com/service-id.';
}

function isRead(outcome: ScheduleOutcome): outcome is ScheduleReading {
  return outcome !== undefined && !(outcome instanceof Error);
}

function idsOf(references: Reference[]): string[] {
  return [...new Set(references.map(({ id }) => id))];
}

function outcomesOf(
  { policy }: Subject,
  schedules: Map<string, ScheduleOutcome>,
): ScheduleOutcome[] {
  return policy
    ? targetsOf(policy, 'schedule').map(({ id }) => schedules.get(id))
    : [];
}

/** Users of the catalog are known by their mailboxes; all others are contacts. */
function directoryOf(
  { users }: UsersReading,
  references: Map<string, Reference>,
  sweep: OnCallSweep,
) {
  const refOf = (id: string) => {
    const mail = users.get(id)?.email;
    return (mail && sweep.userByMail?.(mail)) || toContactRef(id);
  };
  const personOf = (id: string) =>
    toPerson(users.get(id) ?? references.get(id) ?? { id }, refOf(id));
  return { refOf, personOf };
}
