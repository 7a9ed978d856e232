import type { AcknowledgementRecord } from '../model/AcknowledgementRecord';

/** Keeps who knows of which failing check. */
export interface AcknowledgementStore {
  list(entityRef: string): Promise<AcknowledgementRecord[]>;

  /** Replaces an earlier one of the same result. */
  put(acknowledgement: AcknowledgementRecord): Promise<void>;

  /** @returns whether there was such a one. */
  remove(entityRef: string, id: string): Promise<boolean>;

  /** Entities with acknowledgements that ended by an instant. */
  listEndedBy(at: string): Promise<string[]>;
}
