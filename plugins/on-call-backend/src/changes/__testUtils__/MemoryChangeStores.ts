import type {
  Override,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type {
  ChangeSet,
  ChangeStores,
  OverrideLedger,
  SwapLedger,
} from '../ChangeStores';
import type { NoteStore } from '../NoteStore';

class MemoryOverrides implements OverrideLedger {
  readonly #kept = new Map<string, Override & { removedAt?: string }>();

  async between(scheduleIds: string[], { from, to }: TimeWindow) {
    return new Map(
      scheduleIds.map(id => [
        id,
        [...this.#kept.values()].filter(
          ({ scheduleId, start, end }) =>
            scheduleId === id && start < end && start < to && end > from,
        ),
      ]),
    );
  }

  async schedulesNaming(): Promise<string[]> {
    return [];
  }

  async add(override: Override) {
    this.#kept.set(override.id, override);
  }

  async get(_: string, id: string) {
    return this.#kept.get(id);
  }

  async remove(id: string, { end, at }: { end: string; at: string }) {
    this.#kept.set(id, { ...this.#kept.get(id)!, end, removedAt: at });
  }
}

/** Overrides in memory, for tests of very many of them; it has no swaps and notes. */
export class MemoryChangeStores implements ChangeStores {
  readonly overrides = new MemoryOverrides();

  get swaps(): SwapLedger {
    throw new Error('There are no swaps in memory');
  }

  get notes(): NoteStore {
    throw new Error('There are no notes in memory');
  }

  async change<T>(_: string, work: (stores: ChangeSet) => Promise<T>) {
    return work(this);
  }
}
