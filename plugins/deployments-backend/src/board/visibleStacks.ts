import type { Place, StackRecord, StackSetRecord } from '../model/StackRecord';

function samePlace(a: Place, b: Place): boolean {
  return a.accountId === b.accountId && a.region === b.region;
}

/** Listings of one environment by one source that still count. */
function currentSets(
  environment: string,
  source: string,
  sets: StackSetRecord[],
): StackSetRecord[] {
  const own = sets.filter(
    set => set.environment === environment && set.source === source,
  );
  const latest = own.reduce<StackSetRecord | undefined>(
    (found, set) => (found && found.observedAt >= set.observedAt ? found : set),
    undefined,
  );
  // Places that an annotation names no more are forgotten.
  return own.filter(set => latest?.places.some(place => samePlace(place, set)));
}

function isVisible(stack: StackRecord, sets: StackSetRecord[]): boolean {
  const { state, environment, source } = stack;
  const current = currentSets(environment, source, sets);
  const latest = current[0];
  if (latest && !latest.places.some(place => samePlace(place, state))) {
    return false;
  }
  const listed = current.find(set => samePlace(set, state));
  return (
    !listed ||
    listed.stackIds.includes(state.stackId) ||
    state.observedAt > listed.observedAt
  );
}

/**
 * The stacks that an environment has: those that their source listed last, and
 * those seen since. A stack that was listed no more is gone.
 */
export function visibleStacks(
  environment: string,
  stacks: StackRecord[],
  sets: StackSetRecord[],
): StackRecord[] {
  return stacks
    .filter(
      stack => stack.environment === environment && isVisible(stack, sets),
    )
    .sort((a, b) => (a.state.stackName < b.state.stackName ? -1 : 1));
}

/** Stacks that the entity names in an environment and that do not exist. */
export function missingStacks(
  environment: string,
  sets: StackSetRecord[],
): string[] {
  const sources = new Set(sets.map(({ source }) => source));
  const missing = [...sources].flatMap(source =>
    currentSets(environment, source, sets).flatMap(set => set.missing),
  );
  return [...new Set(missing)].sort();
}
