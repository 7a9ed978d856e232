import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { isError, ResponseError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  healthTransitionTopic,
  type EnvironmentHealthApi,
} from '@callboard/backstage-plugin-environment-health-common';
import type { BackgroundWork } from '@callboard/backstage-plugin-environments-node';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { TargetStore } from '../database/TargetStore';
import type { ChangePublisher } from '../events/ChangePublisher';
import type { CheckStore } from './CheckStore';
import { mirroredChecks } from './mirroredChecks';

const CONCURRENCY = 4;
const UNREACHABLE = /ECONNREFUSED|ENOTFOUND|fetch failed/;

const transition = z.object({ entityRef: z.string().min(1) });

/** Keeps the {@link CheckStore} true to Environment health, where that is installed. */
export class HealthMirror {
  readonly #health: Pick<EnvironmentHealthApi, 'getHealth' | 'getChecks'>;
  readonly #auth: AuthService;
  readonly #checks: CheckStore;
  readonly #targets: Pick<TargetStore, 'listRefs'>;
  readonly #publisher: ChangePublisher;
  readonly #background: BackgroundWork;
  readonly #logger: LoggerService;
  // Those of which news came while they were being read.
  readonly #again = new Set<string>();
  readonly #reading = new Set<string>();
  readonly #limit = pLimit(CONCURRENCY);

  constructor(options: {
    health: Pick<EnvironmentHealthApi, 'getHealth' | 'getChecks'>;
    auth: AuthService;
    checks: CheckStore;
    targets: Pick<TargetStore, 'listRefs'>;
    publisher: ChangePublisher;
    background: BackgroundWork;
    logger: LoggerService;
  }) {
    this.#health = options.health;
    this.#auth = options.auth;
    this.#checks = options.checks;
    this.#targets = options.targets;
    this.#publisher = options.publisher;
    this.#background = options.background;
    this.#logger = options.logger;
  }

  /** Replicas share the id, so that one of them handles each event. */
  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'runbooks-checks',
      topics: [healthTransitionTopic],
      onEvent: async ({ eventPayload }) => {
        const event = transition.safeParse(eventPayload);
        if (event.success) {
          this.#refresh(event.data.entityRef);
        } else {
          this.#logger.debug(
            `Left out an event of Environment health: ${event.error}`,
          );
        }
      },
    });
  }

  /** Reads every target again: what events did not tell. */
  async sweep(signal: AbortSignal): Promise<void> {
    if (!(await this.#isInstalled(signal))) {
      return;
    }
    const targets = await this.#targets.listRefs();
    const wanted = new Set(targets);
    await this.#checks.remove(
      (await this.#checks.listEntities()).filter(ref => !wanted.has(ref)),
    );
    const changed: string[] = [];
    let failures = 0;
    await Promise.all(
      targets.map(entityRef =>
        this.#limit(async () => {
          if (signal.aborted) {
            return;
          }
          try {
            if (await this.#read(entityRef, signal)) {
              changed.push(entityRef);
            }
          } catch (error) {
            failures += 1;
            this.#logger.debug(
              `Could not read the health of ${entityRef}: ${error}`,
            );
          }
        }),
      ),
    );
    if (failures && !signal.aborted) {
      this.#logger.warn(
        `Could not read the health of ${failures} of ${targets.length} entities; what was known of them is kept`,
      );
    }
    await this.#publisher.signal(changed);
  }

  // Several events at once are one reading, and one more where they came during it.
  #refresh(entityRef: string): void {
    if (this.#reading.has(entityRef)) {
      this.#again.add(entityRef);
      return;
    }
    this.#reading.add(entityRef);
    this.#background.run(`read the health of ${entityRef}`, async signal => {
      try {
        do {
          this.#again.delete(entityRef);
          const changed = await this.#limit(() =>
            this.#read(entityRef, signal),
          );
          if (changed) {
            await this.#publisher.signal([entityRef]);
          }
        } while (this.#again.has(entityRef) && !signal.aborted);
      } finally {
        this.#again.delete(entityRef);
        this.#reading.delete(entityRef);
      }
    });
  }

  async #read(entityRef: string, signal: AbortSignal): Promise<boolean> {
    try {
      const health = await this.#health.getHealth(entityRef, {
        ...(await this.#options(signal)),
        results: 'all',
      });
      return await this.#checks.replace(entityRef, mirroredChecks(health));
    } catch (error) {
      if (statusOf(error) === 404) {
        return this.#checks.replace(entityRef, []);
      }
      throw error;
    }
  }

  async #isInstalled(signal: AbortSignal): Promise<boolean> {
    try {
      await this.#health.getChecks(await this.#options(signal));
      return true;
    } catch (error) {
      if (
        statusOf(error) === 404 ||
        (isError(error) && UNREACHABLE.test(`${error} ${error.cause}`))
      ) {
        this.#logger.debug(
          `No checks are known: Environment health is not installed, or cannot be reached (${error})`,
        );
        return false;
      }
      throw error;
    }
  }

  async #options(signal: AbortSignal) {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'environment-health',
    });
    return { token, signal };
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof ResponseError ? error.statusCode : undefined;
}
