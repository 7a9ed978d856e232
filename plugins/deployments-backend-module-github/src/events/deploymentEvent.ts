import type { z } from 'zod/v4';
import { fromWebhook } from '../mapping/fromWebhook';
import { bindDeployment } from './bindDeployment';
import type { EventReader } from './EventReading';
import { deploymentDelivery } from './payloads';

/** `deployment`: somebody asked for a deployment. Commit message and author are read. */
export const deploymentEvent: EventReader<z.infer<typeof deploymentDelivery>> =
  {
    schema: deploymentDelivery,
    read: ({ deployment, repository, workflow_run }, { targets }) =>
      bindDeployment(
        fromWebhook(deployment, repository, workflow_run),
        targets,
        true,
      ),
  };
