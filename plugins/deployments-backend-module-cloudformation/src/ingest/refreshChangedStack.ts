import type { EventContext } from '@callboard/backstage-plugin-deployments-node';
import type { CloudFormationConfig } from '../config/readCloudFormationConfig';
import type { PlaceMemoryStore } from '../memory/PlaceMemoryStore';
import { bindStacks } from '../sweep/bindStacks';
import {
  hasChanged,
  isDriftUncounted,
  planEvents,
} from '../sweep/planStackReads';
import type { StackRefresher } from '../sweep/StackRefresher';
import type { CloudFormationReader } from '../upstream/CloudFormationReader';
import type { StackStatusChange } from './parseStackStatusChange';

/**
 * Looks at one stack of which a change was announced, and reports what is new.
 *
 * @remarks
 * The announcement is not believed, only followed up: announced twice or late,
 * it costs one call and changes nothing.
 */
export async function refreshChangedStack(
  { place, stackId, stackName }: StackStatusChange,
  context: EventContext,
  options: {
    reader: CloudFormationReader;
    refresher: StackRefresher;
    memories: PlaceMemoryStore;
    config: CloudFormationConfig;
    environmentTag: string;
    now: string;
  },
): Promise<void> {
  const { memories, config, environmentTag, now } = options;
  const stack = await options.reader.describe(stackId, place);
  if (!stack) return;
  const targets = await context.findByStack({
    ...place,
    stackName,
    tags: stack.tags,
  });
  const { bound } = bindStacks(targets, [stack], { environmentTag, place });
  for (const one of bound) {
    const known = (await memories.load(place))[stackId] ?? {};
    const { observations, memory } = await options.refresher.refresh(
      one,
      {
        events: planEvents(one, known, { now, history: config.history }),
        changeSets: hasChanged(one, known) || !known.changeSetsReadAt,
        countDrift: isDriftUncounted(one, known),
        detectDrift: false,
      },
      known,
    );
    await context.ingest(observations);
    await memories.save(place, {
      ...(await memories.load(place)),
      [stackId]: memory,
    });
  }
}
