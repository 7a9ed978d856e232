import type { z } from 'zod/v4';
import type { StepsObservation } from '@callboard/backstage-plugin-deployments-node';
import { instant } from '../mapping/instants';
import { webAddress } from '../mapping/webAddress';
import { assignEnvironments } from '../sweep/assignEnvironments';
import { NOTHING_TO_SAY, type EventReader } from './EventReading';
import { deploymentReviewDelivery } from './payloads';

type Delivery = z.infer<typeof deploymentReviewDelivery>;

/**
 * `deployment_review`: an approval was asked for, given or refused.
 *
 * It names a run and an environment but no deployment, so that the repository is
 * read; the answer itself is a step of the run.
 */
export const deploymentReviewEvent: EventReader<Delivery> = {
  schema: deploymentReviewDelivery,
  read: (delivery, { targets }) => {
    const concerned = environmentsOf(delivery).flatMap(name =>
      assignEnvironments(targets, name).flatMap(({ target, environment }) =>
        environment ? [{ name, entityRef: target.entityRef }] : [],
      ),
    );
    if (concerned.length === 0) {
      return NOTHING_TO_SAY;
    }
    const answered =
      delivery.action === 'approved' || delivery.action === 'rejected';
    return {
      observations: answered
        ? concerned.flatMap(one => answerStep(delivery, one))
        : [],
      readRepository: true,
    };
  },
};

function environmentsOf(delivery: Delivery): string[] {
  const names = [
    delivery.environment,
    delivery.workflow_job_run?.environment,
    ...(delivery.workflow_job_runs ?? []).map(({ environment }) => environment),
  ];
  return [...new Set(names.flatMap(name => (name ? [name] : [])))];
}

function answerStep(
  delivery: Delivery,
  concerned: { name: string; entityRef: string },
): StepsObservation[] {
  const { approver, comment, workflow_run: run } = delivery;
  const at = instant(delivery.since) ?? instant(run.updated_at);
  if (!at) {
    return [];
  }
  const by = approver ? ` by ${approver.login}` : '';
  const approved = delivery.action === 'approved';
  const said = comment?.trim() ? `: ${comment.trim()}` : '';
  return [
    {
      kind: 'steps',
      entityRef: concerned.entityRef,
      runId: String(run.id),
      steps: [
        {
          id: `approval:${concerned.name}`,
          kind: 'approval',
          title: `${approved ? 'Approved' : 'Rejected'}${by}`,
          status: approved ? 'success' : 'failure',
          startedAt: at,
          finishedAt: at,
          url: webAddress(run.html_url),
          cause: approved
            ? undefined
            : `Approval for ${concerned.name} was refused${by}${said}`,
          updatedAt: at,
          sourceEnvironment: concerned.name,
        },
      ],
    },
  ];
}
