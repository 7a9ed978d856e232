import type { OnCallReading } from '@callboard/backstage-plugin-on-call-node';

/** What a provider said last of a key. */
export interface StoredReading {
  provider: string;
  observedAt: string;
  reading: OnCallReading;
}
