import type { Config } from '@backstage/config';
import { readMilliseconds } from '@callboard/backstage-plugin-environments-node';

/** What the configuration says of absences. */
export interface AbsenceReadingOptions {
  /** How long after it was read a calendar is due again. */
  frequencyMs: number;
}

/**
 * Reads `callboard.onCall.absences`.
 *
 * @throws for a wrong value, which it names.
 */
export function readAbsenceOptions(root: Config): AbsenceReadingOptions {
  const config = root.getOptionalConfig('callboard.onCall.absences');
  return { frequencyMs: readMilliseconds(config, 'frequency') ?? 3600_000 };
}
