import type {
  EntityEnvironments,
  Environment,
  StackReference,
} from '@callboard/backstage-plugin-environments-common';
import type { AwsPlace } from '../aws/AwsClientsService';
import type { StackSummary } from './StackInventoryService';

/** @public */
export interface MatchStacksOptions {
  /** The stack tag whose value names the environment: `callboard.aws.environmentTag`. */
  environmentTag: string;
  /**
   * The places whose stacks were listed. Where given, a named stack counts as
   * missing only if the place it must lie in is one of them; where left out,
   * all places were.
   */
  places?: AwsPlace[];
}

/** @public */
export interface StackMatch {
  entityRef: string;
  /** Name of the environment. */
  environment: string;
  stack: StackSummary;
}

/**
 * A stack that an entity names and that does not exist.
 *
 * @public
 */
export interface MissingStack {
  entityRef: string;
  /** The reference, with account and region of its environment filled in. */
  reference: StackReference;
}

/**
 * Binds stacks to the environments of entities.
 *
 * @remarks
 * By name: in the account and region of the reference, else of its environment,
 * else in any. By tags: stacks that carry all of them, in the environment that
 * their environment tag names by name or alias, unless they lie in another
 * account than that environment.
 *
 * @public
 */
export function matchStacks(
  targets: EntityEnvironments[],
  stacks: StackSummary[],
  options: MatchStacksOptions,
): { matches: StackMatch[]; missing: MissingStack[] } {
  const byName = groupBy(stacks, stack => [stack.stackName]);
  const byTag = groupBy(stacks, stack =>
    Object.entries(stack.tags).map(([key, value]) => tagKey(key, value)),
  );
  const matches = new Map<string, StackMatch>();
  const missing: MissingStack[] = [];

  for (const target of targets) {
    const { entityRef } = target;
    const add = (environment: string, stack: StackSummary) =>
      matches.set(JSON.stringify([entityRef, environment, stack.stackId]), {
        entityRef,
        environment,
        stack,
      });

    for (const written of target.stacks) {
      const reference = withPlace(written, target.environments);
      const found = (byName.get(reference.stackName) ?? []).filter(stack =>
        liesIn(stack, reference),
      );
      found.forEach(stack => add(reference.environment, stack));
      if (found.length === 0 && wasListed(reference, options.places)) {
        missing.push({ entityRef, reference });
      }
    }

    for (const stack of withAllTags(byTag, target.stackTags?.tags)) {
      const environment = findEnvironment(
        target.environments,
        stack.tags[options.environmentTag],
      );
      if (environment && liesIn(stack, accountOf(environment))) {
        add(environment.name, stack);
      }
    }
  }
  return { matches: [...matches.values()], missing };
}

function withPlace(
  reference: StackReference,
  environments: Environment[],
): StackReference {
  const aws = environments.find(
    environment => environment.name === reference.environment,
  )?.aws;
  const accountId = reference.accountId ?? aws?.accountId;
  const region = reference.region ?? aws?.region;
  return {
    environment: reference.environment,
    stackName: reference.stackName,
    ...(region && { region }),
    ...(accountId && { accountId }),
  };
}

function liesIn(place: AwsPlace, wanted: Partial<AwsPlace>): boolean {
  return (
    (!wanted.accountId || wanted.accountId === place.accountId) &&
    (!wanted.region || wanted.region === place.region)
  );
}

function accountOf(environment: Environment): Partial<AwsPlace> {
  return { accountId: environment.aws?.accountId };
}

// A stack that could lie anywhere is not missing as long as not everything was seen.
function wasListed(
  reference: StackReference,
  places: AwsPlace[] | undefined,
): boolean {
  if (!places) {
    return true;
  }
  return (
    Boolean(reference.accountId && reference.region) &&
    places.some(place => liesIn(place, reference))
  );
}

function withAllTags(
  byTag: Map<string, StackSummary[]>,
  tags: Record<string, string> | undefined,
): StackSummary[] {
  const [first, ...rest] = Object.entries(tags ?? {});
  if (!first) {
    return [];
  }
  return (byTag.get(tagKey(...first)) ?? []).filter(stack =>
    rest.every(([key, value]) => stack.tags[key] === value),
  );
}

function findEnvironment(
  environments: Environment[],
  tagValue: string | undefined,
): Environment | undefined {
  const wanted = tagValue?.trim().toLowerCase();
  return (
    environments.find(({ name }) => name.toLowerCase() === wanted) ??
    environments.find(({ github }) =>
      github.environments.some(alias => alias.toLowerCase() === wanted),
    )
  );
}

function tagKey(key: string, value: string): string {
  return JSON.stringify([key, value]);
}

function groupBy<T>(
  items: T[],
  keysOf: (item: T) => string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) {
        group.push(item);
      } else {
        groups.set(key, [item]);
      }
    }
  }
  return groups;
}
