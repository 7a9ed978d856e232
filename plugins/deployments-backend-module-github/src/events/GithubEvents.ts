import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventParams } from '@backstage/plugin-events-node';
import type { EventContext } from '@callboard/backstage-plugin-deployments-node';
import type { RepositoryAddress } from '../client/GithubClient';
import type { RepositoryMemory } from '../sweep/RepositoryMemory';
import { deploymentEvent } from './deploymentEvent';
import { deploymentReviewEvent } from './deploymentReviewEvent';
import { deploymentStatusEvent } from './deploymentStatusEvent';
import type { EventReader } from './EventReading';
import type { RepositoryPayload } from './payloads';
import type { RepositoryRefresh } from './RepositoryRefresh';
import { workflowJobEvent } from './workflowJobEvent';
import { workflowRunEvent } from './workflowRunEvent';

const READERS: Record<string, EventReader<any>> = {
  'github.deployment': deploymentEvent,
  'github.deployment_status': deploymentStatusEvent,
  'github.deployment_review': deploymentReviewEvent,
  'github.workflow_job': workflowJobEvent,
  'github.workflow_run': workflowRunEvent,
};

/** Ingests webhooks that were delivered, and verified, by the events service. */
export class GithubEvents {
  static readonly topics = Object.keys(READERS);

  constructor(
    private readonly deps: {
      memory: RepositoryMemory;
      refresh: RepositoryRefresh;
      logger: LoggerService;
    },
  ) {}

  async handle(event: EventParams, context: EventContext): Promise<void> {
    const reader = READERS[event.topic];
    if (!reader) {
      return;
    }
    const parsed = reader.schema.safeParse(event.eventPayload);
    if (!parsed.success) {
      this.deps.logger.warn(
        `Skipped delivery ${deliveryOf(event)} of ${
          event.topic
        }, which cannot be read at ${parsed.error.issues
          .map(({ path }) => path.join('.'))
          .join(', ')}; the next sweep reads what it announced`,
      );
      return;
    }

    const address = addressOf(parsed.data.repository);
    const targets = await context.findByRepository(address);
    if (targets.length === 0) {
      return;
    }
    const { standIns } = await this.deps.memory.recall(address);
    const { observations, readRepository } = reader.read(parsed.data, {
      targets,
      standIns,
    });
    if (observations.length > 0) {
      await context.ingest(observations);
    }
    if (readRepository) {
      // Not awaited: GitHub gives up on a delivery after ten seconds, and further
      // events wait behind this one. The refresh itself logs what fails.
      this.deps.refresh.refresh(address, targets, context);
    }
  }
}

function addressOf(repository: RepositoryPayload): RepositoryAddress {
  return {
    host: new URL(repository.html_url).host,
    owner: repository.owner.login,
    name: repository.name,
  };
}

function deliveryOf(event: EventParams): string {
  const delivery = event.metadata?.['x-github-delivery'];
  return (Array.isArray(delivery) ? delivery[0] : delivery) ?? '(unnamed)';
}
