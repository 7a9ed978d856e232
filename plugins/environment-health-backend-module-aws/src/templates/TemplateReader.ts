import {
  CloudFormationClient,
  GetTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { ServiceUnavailableError, stringifyError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { TargetStack } from '@callboard/backstage-plugin-environment-health-node';
import {
  translateAwsError,
  type AwsClientsService,
} from '@callboard/backstage-plugin-environments-node';
import type { AwsCheckServices } from '../AwsCheckServices';
import { STATEFUL_TYPES } from './judgeRetention';
import { parseTemplate, type TemplateResource } from './parseTemplate';

/** Raised when what is remembered changes its shape. */
const version = 1;

/** What holds data by logical id. */
type Stateful = Record<string, TemplateResource>;

/** Reads templates, each once an update of its stack. */
export class TemplateReader {
  readonly #clients: AwsClientsService;
  readonly #cache: AwsCheckServices['cache'];
  readonly #logger: AwsCheckServices['logger'];

  constructor({ clients, cache, logger }: AwsCheckServices) {
    this.#clients = clients;
    this.#cache = cache;
    this.#logger = logger;
  }

  /**
   * What a stack's template says of its resources that hold data.
   *
   * @throws what the SDK throws, or errors of `@backstage/errors`.
   */
  async read(stack: TargetStack, abortSignal: AbortSignal): Promise<Stateful> {
    const key = `template:${version}:${stack.stackId}:${stack.updatedAt}`;
    const known = await this.#recall(key);
    if (known) {
      return known;
    }
    const client = await this.#clients.getClient(CloudFormationClient, stack);
    // Processed, so that macros and transforms have said their part.
    const { TemplateBody = '' } = await client
      .send(
        new GetTemplateCommand({
          StackName: stack.stackId,
          TemplateStage: 'Processed',
        }),
        { abortSignal },
      )
      .catch(error => {
        throw translateAwsError(error, stack);
      });
    const stateful = statefulOf(TemplateBody, stack);
    await this.#remember(key, stateful);
    return stateful;
  }

  async #recall(key: string): Promise<Stateful | undefined> {
    try {
      const known = await this.#cache.get<JsonObject>(key);
      return known as Stateful | undefined;
    } catch (error) {
      this.#warn('read from', error);
      return undefined;
    }
  }

  async #remember(key: string, stateful: Stateful): Promise<void> {
    try {
      await this.#cache.set(key, stateful as unknown as JsonObject, {
        ttl: { days: 30 },
      });
    } catch (error) {
      this.#warn('written to', error);
    }
  }

  #warn(what: string, error: unknown) {
    this.#logger.warn(
      `What is known of a template could not be ${what} the cache; it is read again next time: ${stringifyError(
        error,
      )}`,
    );
  }
}

function statefulOf(body: string, { stackName }: TargetStack): Stateful {
  try {
    return Object.fromEntries(
      Object.entries(parseTemplate(body)).filter(([, { type }]) =>
        STATEFUL_TYPES.includes(type),
      ),
    );
  } catch (error) {
    throw new ServiceUnavailableError(
      `The template of ${stackName} could not be understood. Look at it in CloudFormation.`,
      error,
    );
  }
}
