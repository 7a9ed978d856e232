import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Observation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { RepositoryAddress } from '../client/GithubClient';
import { normalise } from '../sweep/assignEnvironments';
import type { DeploymentSweep } from '../sweep/DeploymentSweep';
import { repositoryName } from '../sweep/RepositoryRead';

const LONGEST_READ_MS = 60_000;

interface Ingest {
  ingest(observations: Observation[]): Promise<void>;
}

/**
 * Reads one repository because a webhook announced more than it said.
 *
 * Deliveries come in bursts: while a repository is read, those that follow share
 * one further read.
 */
export class RepositoryRefresh {
  private readonly running = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();

  constructor(
    private readonly sweep: Pick<DeploymentSweep, 'sweep'>,
    private readonly logger: LoggerService,
  ) {}

  /** Resolves when what was announced has been read; what fails is logged, a sweep follows anyway. */
  async refresh(
    address: RepositoryAddress,
    targets: EntityEnvironments[],
    context: Ingest,
  ): Promise<void> {
    const key = normalise(`${address.host}/${repositoryName(address)}`);
    const current = this.running.get(key);
    if (!current) {
      return this.start(key, address, targets, context);
    }
    const next =
      this.waiting.get(key) ??
      current.then(() => {
        this.waiting.delete(key);
        return this.start(key, address, targets, context);
      });
    this.waiting.set(key, next);
    return next;
  }

  private start(
    key: string,
    address: RepositoryAddress,
    targets: EntityEnvironments[],
    context: Ingest,
  ): Promise<void> {
    const reading = this.read(address, targets, context).finally(() =>
      this.running.delete(key),
    );
    this.running.set(key, reading);
    return reading;
  }

  private async read(
    address: RepositoryAddress,
    targets: EntityEnvironments[],
    context: Ingest,
  ): Promise<void> {
    const log = (message: string) =>
      this.logger.warn(
        `Reading ${repositoryName(address)} after a webhook: ${message}`,
      );
    try {
      const { failures } = await this.sweep.sweep(targets, {
        ingest: observations => context.ingest(observations),
        signal: AbortSignal.timeout(LONGEST_READ_MS),
      });
      failures.forEach(({ message }) => log(message));
    } catch (error) {
      log(isError(error) ? error.message : String(error));
    }
  }
}
