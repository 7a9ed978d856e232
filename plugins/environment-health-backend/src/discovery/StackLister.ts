import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  matchStacks,
  type AwsPlace,
  type StackInventoryService,
  type StackResource,
  type StackSummary,
} from '@callboard/backstage-plugin-environments-node';
import pLimit from 'p-limit';
import { stackVersion, type StackRecord } from '../model/StackRecord';

// CloudFormation allows few calls a second; the client waits, too.
const CONCURRENCY = 4;

/** Lists what an account and region has, with as few calls as can be. */
export class StackLister {
  readonly #inventory: StackInventoryService;
  readonly #environmentTag: string;

  constructor(options: {
    inventory: StackInventoryService;
    environmentTag: string;
  }) {
    this.#inventory = options.inventory;
    this.#environmentTag = options.environmentTag;
  }

  /**
   * All stacks of a place, those of entities with their resources. Resources are
   * listed of stacks that are new or changed.
   *
   * @returns stacks, and the first error where the resources of some could not
   * be listed; these keep what was known of them.
   * @throws when the stacks themselves cannot be listed.
   */
  async list(
    place: AwsPlace,
    entities: EntityEnvironments[],
    known: StackRecord[],
    signal: AbortSignal,
  ): Promise<{ stacks: StackRecord[]; error?: unknown }> {
    const summaries = await this.#inventory.list(place, { signal });
    const { matches } = matchStacks(entities, summaries, {
      environmentTag: this.#environmentTag,
    });
    const wanted = new Set(matches.map(({ stack }) => stack.stackId));
    const before = new Map(known.map(stack => [stack.summary.stackId, stack]));
    const limit = pLimit(CONCURRENCY);
    const errors: unknown[] = [];
    const stacks = await Promise.all(
      summaries.map(summary =>
        wanted.has(summary.stackId)
          ? limit(() =>
              this.#withResources(
                summary,
                before.get(summary.stackId),
                errors,
                signal,
              ),
            )
          : { summary },
      ),
    );
    signal.throwIfAborted();
    return { stacks, ...(errors.length && { error: errors[0] }) };
  }

  async #withResources(
    summary: StackSummary,
    before: StackRecord | undefined,
    errors: unknown[],
    signal: AbortSignal,
  ): Promise<StackRecord> {
    const resourcesVersion = stackVersion(summary);
    if (before?.resources && before.resourcesVersion === resourcesVersion) {
      return { ...before, summary };
    }
    let resources: StackResource[];
    try {
      resources = await this.#inventory.listResources(summary, { signal });
    } catch (error) {
      errors.push(error);
      return { ...before, summary };
    }
    return { summary, resources, resourcesVersion };
  }
}
