import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventParams } from '@backstage/plugin-events-node';
import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import type {
  DeploymentSource,
  EventContext,
  SweepContext,
  SweepShard,
} from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import {
  cloudformationStackPath,
  parsePlaceKey,
  placeKey,
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
  type StackInventoryService,
} from '@callboard/backstage-plugin-environments-node';
import type { CloudFormationConfig } from './config/readCloudFormationConfig';
import {
  readStackDetails,
  type DetailsContext,
} from './details/readStackDetails';
import { parseStackStatusChange } from './ingest/parseStackStatusChange';
import { refreshChangedStack } from './ingest/refreshChangedStack';
import type { SweepMetrics } from './metrics/SweepMetrics';
import type { PlaceMemoryStore } from './memory/PlaceMemoryStore';
import { bindStacks } from './sweep/bindStacks';
import { planShards } from './sweep/planShards';
import { StackRefresher } from './sweep/StackRefresher';
import { stackSets } from './sweep/stackSets';
import { sweepPlace } from './sweep/sweepPlace';
import type { ObservationSettings } from './sweep/toObservations';
import { CloudFormationReader } from './upstream/CloudFormationReader';
import { explainFailure } from './upstream/explainFailure';

/**
 * Reads deployments out of what CloudFormation did to an entity's stacks.
 */
export class CloudFormationSource implements DeploymentSource {
  readonly id = 'cloudformation';
  readonly title = 'AWS CloudFormation';
  readonly eventTopics: string[];
  readonly schedule: DeploymentSource['schedule'];

  constructor(
    private readonly options: {
      clients: AwsClientsService;
      inventory: StackInventoryService;
      memories: PlaceMemoryStore;
      config: CloudFormationConfig;
      /** The stack tag whose value names the environment. */
      environmentTag: string;
      logger: LoggerService;
      metrics: SweepMetrics;
      /** The present instant, ISO-8601. */
      now?: () => string;
    },
  ) {
    this.eventTopics = options.config.eventTopics;
    this.schedule = options.config.schedule;
  }

  shards(targets: EntityEnvironments[]): SweepShard[] {
    return planShards(targets, this.options.clients.places());
  }

  async sweep({ key, targets }: SweepShard, context: SweepContext) {
    const { inventory, memories, config, environmentTag, metrics } =
      this.options;
    const place = parsePlaceKey(key);
    const observedAt = this.now();
    const stacks = await inventory.list(place, { signal: context.signal });
    const listed = bindStacks(targets, stacks, { environmentTag, place });
    await context.ingest(
      stackSets(targets, listed, {
        place,
        configured: this.options.clients.places(),
        observedAt,
      }),
    );
    const failures = await sweepPlace(
      listed.bound,
      await memories.load(place),
      {
        refresher: await this.refresher(place, context.signal),
        config,
        metrics,
        now: observedAt,
        context,
        save: memory => memories.save(place, memory),
      },
    );
    this.options.logger.debug(
      `Swept ${listed.bound.length} of ${stacks.length} stacks in ${key}`,
    );
    return { failures };
  }

  async onEvent(event: EventParams, context: EventContext): Promise<void> {
    const change = parseStackStatusChange(event.eventPayload);
    if (!change || !(await this.concernsUs(change, context))) return;
    const { place } = change;
    try {
      await refreshChangedStack(change, context, {
        ...this.options,
        now: this.now(),
        reader: await this.reader(place),
        refresher: await this.refresher(place),
      });
    } catch (error) {
      throw translateAwsError(error, place);
    }
  }

  async readDetails(_deployment: Deployment, context: DetailsContext) {
    return readStackDetails(context, {
      sourceId: this.id,
      readerOf: place => this.reader(place, context.signal),
      consoleUrl: stack => this.consoleUrls(stack).events,
    });
  }

  /** An event costs calls only where some entity may have the stack. */
  private async concernsUs(
    { place, stackName }: { place: AwsPlace; stackName: string },
    context: EventContext,
  ): Promise<boolean> {
    const key = placeKey(place);
    if (this.options.clients.places().some(one => placeKey(one) === key)) {
      return true;
    }
    const named = await context.findByStack({ ...place, stackName });
    return named.length > 0;
  }

  private async reader(place: AwsPlace, signal?: AbortSignal) {
    const client = await this.options.clients.getClient(
      CloudFormationClient,
      place,
    );
    return new CloudFormationReader(client, signal);
  }

  private async refresher(place: AwsPlace, signal?: AbortSignal) {
    const { commitTag, versionTag } = this.options.config;
    const settings: ObservationSettings = {
      commitTag,
      versionTag,
      consoleUrls: stack => this.consoleUrls(stack),
    };
    return new StackRefresher({
      reader: await this.reader(place, signal),
      settings,
      metrics: this.options.metrics,
      explain: (error, action) => explainFailure(error, action, place),
      now: () => this.now(),
    });
  }

  private consoleUrls(stack: AwsPlace & { stackId: string }) {
    const { clients } = this.options;
    return {
      stack: clients.consoleUrl(stack, cloudformationStackPath(stack)),
      events: clients.consoleUrl(
        stack,
        cloudformationStackPath(stack, 'events'),
      ),
    };
  }

  private now(): string {
    return this.options.now?.() ?? new Date().toISOString();
  }
}
