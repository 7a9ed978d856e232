import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { AutomationFollower } from './AutomationFollower';
import { workflowRunDelivery } from './github/answers';

/** Replicas share the subscription, so that one of them takes each event. */
export async function subscribeToWorkflowRuns(options: {
  events: EventsService;
  follower: AutomationFollower;
  logger: LoggerService;
}): Promise<void> {
  const { events, follower, logger } = options;
  await events.subscribe({
    id: 'runbooks-automations',
    topics: ['github.workflow_run'],
    async onEvent({ eventPayload }) {
      const delivery = workflowRunDelivery.safeParse(eventPayload);
      if (!delivery.success) {
        logger.debug(
          `A delivery of github.workflow_run was not understood: ${delivery.error.message}`,
        );
        return;
      }
      const { repository, workflow_run: run } = delivery.data;
      await follower.take(
        {
          host: new URL(repository.html_url).host,
          owner: repository.owner.login,
          name: repository.name,
        },
        run,
      );
    },
  });
}
