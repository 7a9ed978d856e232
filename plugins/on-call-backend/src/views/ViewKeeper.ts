import type { Projector } from './Projector';
import type { ViewStore } from './ViewStore';

const AT_ONCE = 200;

/** Makes views anew that are out of date. */
export class ViewKeeper {
  readonly #views: Pick<ViewStore, 'listLapsed'>;
  readonly #projector: Projector;

  constructor(options: {
    views: Pick<ViewStore, 'listLapsed'>;
    projector: Projector;
  }) {
    this.#views = options.views;
    this.#projector = options.projector;
  }

  /** @param at - ISO-8601 instant at which they are to be up to date */
  async renew(at: string, signal?: AbortSignal): Promise<void> {
    let last: string | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const ids = await this.#views.listLapsed(
        this.#projector.valid(at),
        AT_ONCE,
      );
      await this.#projector.make(ids, at);
      // Others may put the same ones out of date again, and again.
      if (ids.length < AT_ONCE || ids[0] === last) {
        return;
      }
      [last] = ids;
    }
  }
}
