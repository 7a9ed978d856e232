import type { OnCallReading } from '@callboard/backstage-plugin-on-call-node';
import type { StoredReading } from '../book/StoredReading';

/** What writing down a reading brought. */
export interface ReadingChange {
  /** Whether it says something else than what was kept. */
  content: boolean;
  /** Whether it was read for the first time, or what is told of its failure is other than before. */
  standing: boolean;
}

/** Keeps what providers said last of each key. What came later at the provider counts, in whatever order it arrives. */
export interface ReadingStore {
  /** Those of the keys that were ever read. */
  getMany(provider: string, keys: string[]): Promise<StoredReading[]>;

  /** By which the provider knows what it said last. */
  versions(provider: string, keys: string[]): Promise<Map<string, string>>;

  put(
    provider: string,
    reading: OnCallReading,
    observedAt: string,
  ): Promise<ReadingChange>;

  /**
   * Notes that what is kept of keys is still so.
   *
   * @returns those of which something else is told than before: they could not be read.
   */
  confirm(
    provider: string,
    keys: string[],
    observedAt: string,
  ): Promise<string[]>;

  /** Notes that a key could not be read; what is kept of it stays. */
  fail(
    provider: string,
    key: string,
    failure: { message: string; at: string },
  ): Promise<ReadingChange>;

  listKeys(provider: string): Promise<string[]>;

  /** Every provider of which something is kept. */
  listProviders(): Promise<string[]>;

  /** Ids of the schedules that these keys tell of. */
  schedulesOf(provider: string, keys: string[]): Promise<string[]>;

  /** Keys of a provider that tell of a schedule. */
  keysOf(provider: string, scheduleId: string): Promise<string[]>;

  /** Those of these that are told of by several keys. */
  sharedSchedules(scheduleIds: string[]): Promise<string[]>;

  /** All readings that tell of any of these schedules. */
  telling(scheduleIds: string[]): Promise<StoredReading[]>;

  remove(provider: string, keys: string[]): Promise<void>;
}
