import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import {
  parseConfigSection,
  readMilliseconds,
} from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';
import type { ReadLimits } from '../sources/TreeReader';
import type { SweepOptions } from '../sources/TreeSweeper';
import type { Collection } from '../targets/Collection';
import { collectionsSchema } from './collectionsSchema';

const SECTION = 'callboard.runbooks';
const EXPECTED_COUNT = 'expected a whole number from 1';
const DAY_MS = 24 * 3600_000;

/** The plugin's configuration, with defaults filled in. */
export interface RunbookOptions {
  targetFrequencyMs: number;
  sweep: SweepOptions;
  limits: ReadLimits;
  refreshIntervalMs: number;
  /** How long versions that nobody needs are kept. */
  retentionMs: number;
  checksFrequencyMs: number;
  /** As many files of code may change before a review is wanted. */
  changedFiles: number;
  collections: Collection[];
  /** `spec.type` of Components that ought to have runbooks. */
  gapTypes: string[];
}

function count(root: Config, key: string): number | undefined {
  return parseConfigSection(
    root,
    `${SECTION}.${key}`,
    z.int(EXPECTED_COUNT).min(1, EXPECTED_COUNT),
  );
}

/**
 * Reads `callboard.runbooks`, but for what is said of procedures and automations.
 *
 * @throws `InputError` naming the path, the value and what was expected.
 */
export function readOptions(root: RootConfigService): RunbookOptions {
  const config = root.getOptionalConfig(SECTION);
  return {
    targetFrequencyMs: readMilliseconds(config, 'targets.frequency') ?? 300_000,
    sweep: {
      frequencyMs: readMilliseconds(config, 'frequency') ?? 600_000,
      timeoutMs: readMilliseconds(config, 'timeout') ?? 120_000,
      concurrency: count(root, 'concurrency') ?? 4,
    },
    limits: {
      fileSize: count(root, 'limits.fileSize') ?? 512 * 1024,
      files: count(root, 'limits.files') ?? 500,
    },
    refreshIntervalMs: readMilliseconds(config, 'refresh.interval') ?? 15_000,
    retentionMs: readMilliseconds(config, 'retention') ?? 30 * DAY_MS,
    checksFrequencyMs: readMilliseconds(config, 'checks.frequency') ?? 3600_000,
    changedFiles: count(root, 'freshness.changedFiles') ?? 100,
    collections:
      parseConfigSection(root, `${SECTION}.collections`, collectionsSchema) ??
      [],
    gapTypes: config?.getOptionalStringArray('gaps.types') ?? [
      'service',
      'website',
    ],
  };
}
