import type { StoredReading } from './StoredReading';

/** Which of several readings that tell of the same counts: the newest; of equally new ones always the same. */
export function newestFirst(a: StoredReading, b: StoredReading): number {
  return (
    compare(b.observedAt, a.observedAt) ||
    compare(a.provider, b.provider) ||
    compare(a.reading.key, b.reading.key)
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
