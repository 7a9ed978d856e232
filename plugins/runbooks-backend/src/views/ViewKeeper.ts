import type { Projector } from './Projector';
import type { ViewStore } from './ViewStore';

const AT_ONCE = 200;

/** Makes views anew before anybody waits for them. */
export class ViewKeeper {
  readonly #views: ViewStore;
  readonly #projector: Projector;

  constructor(options: { views: ViewStore; projector: Projector }) {
    this.#views = options.views;
    this.#projector = options.projector;
  }

  async run(signal: AbortSignal): Promise<void> {
    const valid = this.#projector.valid();
    let count: number;
    do {
      signal.throwIfAborted();
      const rows = await this.#views.listLapsed(valid, AT_ONCE);
      await this.#projector.complete(rows);
      count = rows.length;
    } while (count === AT_ONCE);
    do {
      signal.throwIfAborted();
      const refs = await this.#views.listLapsedEntities(valid, AT_ONCE);
      await this.#projector.projectEntities(refs);
      count = refs.length;
    } while (count === AT_ONCE);
  }
}
