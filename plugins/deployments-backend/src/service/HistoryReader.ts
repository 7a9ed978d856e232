import type {
  DeploymentHistoryPage,
  DeploymentHistoryQuery,
} from '@callboard/backstage-plugin-deployments-common';
import { toDeployment } from '../board/toDeployment';
import type { WindowClock } from '../board/WindowClock';
import type { Stores } from '../database/Stores';
import type { Target } from '../model/Target';
import { decodeHistoryCursor, encodeHistoryCursor } from './cursors';

const DEFAULT_LIMIT = 20;

/** Reads the past deployments of one entity. */
export class HistoryReader {
  readonly #stores: Stores;
  readonly #windows: WindowClock;

  constructor(options: { stores: Stores; windows: WindowClock }) {
    this.#stores = options.stores;
    this.#windows = options.windows;
  }

  /** @throws `InputError` for a cursor that no page gave. */
  async read(
    target: Target,
    query: DeploymentHistoryQuery,
  ): Promise<DeploymentHistoryPage> {
    const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
    const { items: found, totalItems } = await this.#stores.deployments.history(
      target.entityRef,
      {
        ...filter,
        limit,
        after: cursor === undefined ? undefined : decodeHistoryCursor(cursor),
      },
    );
    const records = found.slice(0, limit);
    const context = {
      windows: this.#windows,
      environments: target.environments?.environments ?? [],
      steps: await this.#stores.steps.getByRuns(
        target.entityRef,
        records.flatMap(({ runId }) => runId ?? []),
      ),
      operations: await this.#stores.stackOperations.getByDeployments(
        records.map(({ id }) => id),
      ),
    };
    const last = records.at(-1);
    return {
      items: records.map(record => toDeployment(record, context)),
      totalItems,
      nextCursor:
        last && found.length > limit ? encodeHistoryCursor(last) : undefined,
    };
  }
}
