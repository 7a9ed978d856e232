import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import { foldOperations } from '../events/foldOperations';
import { operationStatus } from '../events/operationStatus';
import type { StackMemory } from '../memory/PlaceMemory';
import type { SweepMetrics } from '../metrics/SweepMetrics';
import type {
  CloudFormationReader,
  EventReach,
} from '../upstream/CloudFormationReader';
import type {
  CloudFormationAction,
  ExplainedFailure,
} from '../upstream/explainFailure';
import type { BoundStack } from './BoundStack';
import {
  driftKeyOf,
  fingerprintOf,
  hasChanged,
  readersKeyOf,
  type StackReads,
} from './planStackReads';
import {
  causeOf,
  operationObservations,
  stackObservations,
  taggedVersionOf,
  type ObservationSettings,
} from './toObservations';

/** What one stack gave: facts to store, and what to remember (what went wrong included). */
export interface StackRefresh {
  observations: Observation[];
  memory: StackMemory;
}

/** Carries out what was planned for one stack; one failed call does not spoil the others. */
export class StackRefresher {
  constructor(
    private readonly options: {
      reader: CloudFormationReader;
      settings: ObservationSettings;
      metrics: SweepMetrics;
      explain(error: unknown, action: CloudFormationAction): ExplainedFailure;
      now(): string;
    },
  ) {}

  async refresh(
    bound: BoundStack,
    reads: StackReads,
    known: StackMemory,
  ): Promise<StackRefresh> {
    const memory: StackMemory = { ...known, problems: { ...known.problems } };
    const observations: Observation[] = [];
    const { stackId } = bound.stack;
    const changed = hasChanged(bound, known);

    const attempt = async (
      action: CloudFormationAction,
      work: () => Promise<void>,
    ) => {
      const outcome = await this.attempt(action, work, memory.problems!);
      this.options.metrics.read(action, outcome);
      return outcome;
    };

    if (reads.events) {
      const reach = reads.events;
      const outcome = await attempt('DescribeStackEvents', async () => {
        observations.push(...(await this.readEvents(bound, reach, memory)));
      });
      if (outcome !== 'done' && changed) memory.cause = undefined;
    }
    if (reads.changeSets) {
      const outcome = await attempt('ListChangeSets', async () => {
        memory.changeSets = await this.options.reader.waitingChangeSets(
          stackId,
        );
      });
      if (outcome === 'denied') memory.changeSets = [];
      if (outcome !== 'failed') memory.changeSetsReadAt = this.options.now();
    }
    if (bound.stack.drift !== 'drifted') {
      delete memory.problems!.DescribeStackResourceDrifts;
    }
    if (reads.countDrift) {
      const outcome = await attempt('DescribeStackResourceDrifts', async () => {
        memory.driftedResources =
          await this.options.reader.countDriftedResources(stackId);
      });
      if (outcome === 'denied') memory.driftedResources = undefined;
      if (outcome === 'done') memory.driftCountedFor = driftKeyOf(bound);
    }
    if (reads.detectDrift) {
      // Whatever the answer, a day's patience is enough.
      memory.driftRequestedAt = this.options.now();
      await attempt('DetectStackDrift', () =>
        this.options.reader.detectDrift(stackId),
      );
    }
    // Without an answer to rely on, what is stored is nearer to the truth than "none waits".
    if (memory.changeSets) {
      observations.push(...this.stateOf(bound, memory));
    }
    return { observations, memory };
  }

  /** The state of a stack about which nothing needs to be asked. */
  stateOf(bound: BoundStack, memory: StackMemory): Observation[] {
    return stackObservations(bound, memory, {
      ...this.options.settings,
      observedAt: this.options.now(),
    });
  }

  /** Notes in `problems` how an action failed, or that it no longer does. */
  private async attempt(
    action: CloudFormationAction,
    work: () => Promise<void>,
    problems: Record<string, string>,
  ): Promise<'done' | 'failed' | 'denied'> {
    try {
      await work();
      delete problems[action];
      return 'done';
    } catch (error) {
      const { message, denied } = this.options.explain(error, action);
      problems[action] = message;
      return denied ? 'denied' : 'failed';
    }
  }

  private async readEvents(
    bound: BoundStack,
    reach: EventReach,
    memory: StackMemory,
  ): Promise<Observation[]> {
    const { events } = await this.options.reader.events(
      bound.stack.stackId,
      reach,
    );
    const operations = foldOperations(events);
    const [newest] = operations;
    const failed = operationStatus(bound.stack.status) === 'failure';
    const tagged = taggedVersionOf(bound, operations, this.options.settings);
    const observations = operationObservations(
      bound,
      operations,
      [tagged, memory.tagged],
      this.options.settings,
    );
    const url = this.options.settings.consoleUrls(bound.stack).events;
    memory.cause = failed ? causeOf(newest, url) : undefined;
    memory.tagged = tagged ?? memory.tagged;
    memory.operationsSince = newest?.startedAt;
    memory.eventsReadAt = this.options.now();
    memory.readers = readersKeyOf(bound);
    // A stack that moved on between the two calls has to be read again.
    const settled = !newest || newest.statusName === bound.stack.status;
    memory.fingerprint = settled ? fingerprintOf(bound) : undefined;
    return observations;
  }
}
