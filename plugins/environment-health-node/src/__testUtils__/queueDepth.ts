import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  healthChecksExtensionPoint,
  type HealthBatch,
  type HealthCheck,
  type HealthFinding,
} from '..';

export class QueueDepthCheck implements HealthCheck {
  readonly id = 'broker.queues';
  readonly category = 'application';
  readonly title = 'Queues';
  readonly description =
    'Looks how many messages wait; warns above 1000. The tag queue of a stack names its queue.';
  readonly needs = 'stack';
  readonly schedule = { frequency: { minutes: 5 }, timeout: { seconds: 20 } };

  constructor(
    private readonly brokerUrl: string,
    private readonly fetchApi: typeof fetch = fetch,
  ) {}

  async run({ targets, signal }: HealthBatch): Promise<HealthFinding[]> {
    // One call answers for every target of the batch.
    const answer = await this.fetchApi(`${this.brokerUrl}/queues`, { signal });
    if (!answer.ok) {
      throw new ServiceUnavailableError(
        `The broker answered ${answer.status}; look at its own health first.`,
      );
    }
    const queues: { name: string; messages: number }[] = await answer.json();
    const waiting = new Map(queues.map(one => [one.name, one.messages]));

    return targets.flatMap(({ entityRef, environment, stacks }) =>
      stacks
        .flatMap(({ tags }) => tags.queue ?? [])
        .map(queue => ({
          entityRef,
          environment: environment.name,
          subject: queue,
          ...judge(queue, waiting.get(queue)),
        })),
    );
  }
}

function judge(
  queue: string,
  messages: number | undefined,
): Pick<HealthFinding, 'status' | 'summary' | 'action'> {
  if (messages === undefined) {
    return {
      status: 'unhealthy',
      summary: `There is no queue ${queue}.`,
      action: 'Correct the tag queue of the stack, or create the queue.',
    };
  }
  const summary = `${messages} messages wait in ${queue}.`;
  return messages > 1000
    ? { status: 'warning', summary, action: 'Look whether its consumers run.' }
    : { status: 'healthy', summary };
}

export default createBackendModule({
  pluginId: 'environment-health',
  moduleId: 'broker',
  register(env) {
    env.registerInit({
      deps: {
        checks: healthChecksExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ checks, config }) {
        checks.addCheck(new QueueDepthCheck(config.getString('broker.url')));
      },
    });
  },
});
