import { durationToMilliseconds } from '@backstage/types';
import type { CloudFormationConfig } from '../config/readCloudFormationConfig';
import { isMoving } from '../events/operationStatus';
import type { PlaceMemory, StackMemory } from '../memory/PlaceMemory';
import type { BoundStack } from './BoundStack';
import {
  chooseChangeSetReads,
  type ChangeSetCandidate,
} from './chooseChangeSetReads';
import {
  hasChanged,
  isDriftDetectionDue,
  isDriftUncounted,
  planEvents,
  type StackReads,
} from './planStackReads';

/** Drift detections asked for per sweep: each makes CloudFormation read every resource of a stack. */
const detectionsPerSweep = 10;

/** Decides what this sweep asks about each stack; those that change come first. */
export function planPlaceReads(
  bound: BoundStack[],
  memory: PlaceMemory,
  options: { config: CloudFormationConfig; now: string },
): { bound: BoundStack; reads: StackReads }[] {
  const { config, now } = options;
  const known = (one: BoundStack) => memory[one.stack.stackId] ?? {};
  const changeSets = chooseChangeSetReads(
    bound.map(one => candidateOf(one, hasChanged(one, known(one)), known(one))),
    { now, budget: config.changeSetsPerSweep },
  );
  const detect = config.driftDetection.enabled
    ? dueForDetection(bound, known, options)
    : new Set<string>();
  return bound
    .map(one => ({
      bound: one,
      reads: {
        events: planEvents(one, known(one), { now, history: config.history }),
        changeSets: changeSets.has(one.stack.stackId),
        countDrift: isDriftUncounted(one, known(one)),
        detectDrift: detect.has(one.stack.stackId),
      },
    }))
    .sort((a, b) => urgency(b.bound) - urgency(a.bound));
}

function candidateOf(
  { stack, readers }: BoundStack,
  changed: boolean,
  { changeSetsReadAt, problems }: StackMemory,
): ChangeSetCandidate {
  return {
    stackId: stack.stackId,
    status: stack.status,
    tier:
      (['production', 'staging'] as const).find(tier =>
        readers.some(reader => reader.tier === tier),
      ) ?? 'development',
    changed,
    readAt: changeSetsReadAt,
    failed: problems?.ListChangeSets !== undefined,
  };
}

function dueForDetection(
  bound: BoundStack[],
  known: (one: BoundStack) => PlaceMemory[string],
  { config, now }: { config: CloudFormationConfig; now: string },
): Set<string> {
  const everyMillis = durationToMilliseconds(config.driftDetection.frequency);
  return new Set(
    bound
      .filter(one => isDriftDetectionDue(one, known(one), { now, everyMillis }))
      .sort((a, b) => checkedAt(a).localeCompare(checkedAt(b)))
      .slice(0, detectionsPerSweep)
      .map(({ stack }) => stack.stackId),
  );
}

function checkedAt({ stack }: BoundStack) {
  return stack.driftCheckedAt ?? '';
}

function urgency({ stack }: BoundStack) {
  if (isMoving(stack.status)) return 2;
  return /ROLLBACK|_FAILED$/.test(stack.status) ? 1 : 0;
}
