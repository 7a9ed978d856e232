import type { Config } from '@backstage/config';
import {
  parseConfigSection,
  readMilliseconds,
} from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';

const SECTION = 'callboard.onCall.paging';
const EXPECTED_COUNT = 'expected a whole number from 1';

/** What the configuration says of pages. */
export interface PagingOptions {
  /** How many pages one caller may make about an entity in a minute. */
  perMinute: number;
  /** For how long a page is sent to a provider that does not take it. */
  providerPatienceMs: number;
}

/**
 * Reads `callboard.onCall.paging`.
 *
 * @throws `InputError` that names each wrong value, and what was expected.
 */
export function readPagingOptions(root: Config): PagingOptions {
  const config = root.getOptionalConfig(SECTION);
  const perMinute = parseConfigSection(
    root,
    `${SECTION}.perMinute`,
    z.int(EXPECTED_COUNT).min(1, EXPECTED_COUNT),
  );
  return {
    perMinute: perMinute ?? 5,
    providerPatienceMs:
      readMilliseconds(config, 'providerPatience') ?? 3600_000,
  };
}
