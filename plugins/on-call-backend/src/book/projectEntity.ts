import type {
  DefinitionProblem,
  EscalationPolicy,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import type { Target, TargetBinding } from '../targets/Target';
import type { ProjectedEntity } from './projections';
import { barePerson } from './fillPerson';
import {
  peopleOfPolicy,
  peopleOfSchedule,
  schedulesOfPolicy,
} from './peopleNamedBy';
import { projectSchedule } from './projectSchedule';
import type { StoredReading } from './StoredReading';

interface Named {
  binding: TargetBinding;
  from: StoredReading;
  policies: EscalationPolicy[];
  scheduleIds: string[];
}

/**
 * What a view of an entity shows: its policies and schedules, and whom they name, as far as
 * their sources know them.
 *
 * @param readings - of what its bindings name, as far as it was read
 */
export function projectEntity(
  target: Target,
  readings: StoredReading[],
): ProjectedEntity {
  const { entityRef, title, owner, system, inheritedFrom } = target;
  const named = target.bindings.flatMap(binding => {
    const from = readings.find(
      ({ provider, reading }) =>
        provider === binding.provider && reading.key === binding.key,
    );
    return from ? [namedBy(binding, from)] : [];
  });
  const policies = firstOfEach(
    named.flatMap(one =>
      one.policies.map(policy => ({
        policy,
        source: one.from.reading.source,
        provider: one.binding.provider,
        key: one.binding.key,
      })),
    ),
    ({ policy }) => policy.id,
  );
  const schedules = [
    ...new Set(named.flatMap(({ scheduleIds }) => scheduleIds)),
  ].flatMap(
    id =>
      projectSchedule(
        id,
        named.map(({ from }) => from),
      ) ?? [],
  );
  const refs = new Set([
    ...policies.flatMap(({ policy }) => peopleOfPolicy(policy)),
    ...schedules.flatMap(({ schedule }) => peopleOfSchedule(schedule)),
  ]);
  const contacts = contactsOf(named.map(({ from }) => from));
  return {
    entityRef,
    title,
    ...(owner && { owner }),
    ...(system && { system }),
    ...(inheritedFrom && { inheritedFrom }),
    policies,
    schedules,
    people: [...refs].map(ref => contacts.get(ref) ?? barePerson(ref)),
    problems: problemsOf(target, named),
  };
}

function namedBy(binding: TargetBinding, from: StoredReading): Named {
  const { policies, schedules } = from.reading;
  const chosen = policies.filter(
    ({ id }) => !binding.policyId || id === binding.policyId,
  );
  const ofPolicies = chosen.flatMap(schedulesOfPolicy);
  return {
    binding,
    from,
    policies: chosen,
    scheduleIds: binding.policyId
      ? ofPolicies
      : [...ofPolicies, ...schedules.map(({ id }) => id)],
  };
}

function contactsOf(readings: StoredReading[]): Map<string, Person> {
  const contacts = new Map<string, Person>();
  for (const person of readings.flatMap(({ reading }) => reading.people)) {
    if (!contacts.has(person.ref)) {
      contacts.set(person.ref, person);
    }
  }
  return contacts;
}

function problemsOf(target: Target, named: Named[]): DefinitionProblem[] {
  const ofReadings = firstOfEach(
    named.map(({ from }) => from),
    ({ provider, reading }) => `${provider} ${reading.key}`,
  ).flatMap(({ reading }) => reading.problems);
  return [
    ...target.problems.map(({ annotation, value, message }) => ({
      source: annotation,
      message: `The value is ${JSON.stringify(value)}: ${message}`,
    })),
    ...named.flatMap(({ binding, from, policies }) =>
      policies.length || !binding.policyId
        ? []
        : [missingPolicy(binding.policyId, from)],
    ),
    ...ofReadings,
  ];
}

function missingPolicy(
  policyId: string,
  { reading: { source, policies } }: StoredReading,
): DefinitionProblem {
  return {
    source: source.title,
    ...(source.url && { url: source.url }),
    message: `It has no escalation policy ${policyId}; expected ${
      policies.length
        ? `one of ${policies.map(({ id }) => id).join(', ')}`
        : 'one policy at least'
    }.`,
  };
}

function firstOfEach<T>(items: T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter(item => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
