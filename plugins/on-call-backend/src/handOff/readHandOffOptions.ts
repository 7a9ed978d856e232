import type { Config } from '@backstage/config';
import { readMilliseconds } from '@callboard/backstage-plugin-environments-node';

/** What the configuration says of notices of hand-offs. */
export interface HandOffOptions {
  enabled: boolean;
  /** How long before a hand-off people are told first. */
  beforeMs: number;
}

/**
 * Reads `callboard.onCall.handOff`.
 *
 * @throws for a wrong value, which it names.
 */
export function readHandOffOptions(root: Config): HandOffOptions {
  const config = root.getOptionalConfig('callboard.onCall.handOff');
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    beforeMs: readMilliseconds(config, 'before') ?? 15 * 60_000,
  };
}
