import type { z } from 'zod/v4';
import { inferDeployments } from '../runs/StandIns';
import type { EventReader } from './EventReading';
import { workflowRunDelivery } from './payloads';

/** `workflow_run`: counts where runs stand in for deployments. */
export const workflowRunEvent: EventReader<
  z.infer<typeof workflowRunDelivery>
> = {
  schema: workflowRunDelivery,
  read: (delivery, { targets, standIns }) => {
    const run = {
      ...delivery.workflow_run,
      path: delivery.workflow_run.path ?? delivery.workflow?.path,
    };
    return {
      observations: targets
        .filter(({ entityRef }) => standIns.includes(entityRef))
        .flatMap(target =>
          inferDeployments([run], target, delivery.repository.html_url),
        ),
      readRepository: false,
    };
  },
};
