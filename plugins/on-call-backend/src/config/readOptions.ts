import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  guardSettings,
  parseConfigSection,
  readMilliseconds,
  type ConnectRule,
} from '@callboard/backstage-plugin-environments-node';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { SweepOptions } from '../sources/ProviderSweeper';

const SECTION = 'callboard.onCall';
const DAY_MS = 24 * 3600_000;
const EXPECTED_COUNT = 'expected a whole number from 1';
const EXPECTED_DATE = 'expected a date in quotes such as "2026-12-25"';

/** A day on which nobody works besides weekends. */
export interface Holiday {
  /** Such as `2026-12-25`. */
  date: string;
  title: string;
}

/** How calendars are read. */
export interface CalendarOptions {
  /** Networks, addresses and names that may be read although they are not public. */
  allow: string[];
  connect: ConnectRule[];
  /** Paths of PEM files. */
  certificateAuthorities: string[];
  timeoutMs: number;
}

/** The plugin's configuration, with defaults filled in. */
export interface OnCallOptions {
  sweep: SweepOptions;
  targetFrequencyMs: number;
  userFrequencyMs: number;
  refreshIntervalMs: number;
  holidays: Holiday[];
  calendars: CalendarOptions;
  /** How long pages are kept that are over. */
  retentionMs: number;
}

const holidays = z.array(
  z.object({
    date: z
      .string(EXPECTED_DATE)
      .refine(
        date =>
          /^\d{4}-\d{2}-\d{2}$/.test(date) && DateTime.fromISO(date).isValid,
        EXPECTED_DATE,
      ),
    title: z.string('expected a text').min(1, 'expected a text'),
  }),
  'expected a list of dates with titles',
);

// Its timeout is a duration, which is read otherwise.
const calendars = z.object(guardSettings);

/**
 * Reads `callboard.onCall`, but for what is said of paging.
 *
 * @throws `InputError` naming the path, the value and what was expected.
 */
export function readOptions(root: RootConfigService): OnCallOptions {
  const config = root.getOptionalConfig(SECTION);
  return {
    sweep: {
      frequencyMs: readMilliseconds(config, 'frequency') ?? 600_000,
      timeoutMs: readMilliseconds(config, 'timeout') ?? 120_000,
      concurrency:
        parseConfigSection(
          root,
          `${SECTION}.concurrency`,
          z.int(EXPECTED_COUNT).min(1, EXPECTED_COUNT),
        ) ?? 4,
    },
    targetFrequencyMs: readMilliseconds(config, 'targets.frequency') ?? 300_000,
    userFrequencyMs: readMilliseconds(config, 'users.frequency') ?? 600_000,
    refreshIntervalMs: readMilliseconds(config, 'refresh.interval') ?? 15_000,
    holidays: parseConfigSection(root, `${SECTION}.holidays`, holidays) ?? [],
    calendars: {
      ...(parseConfigSection(root, `${SECTION}.calendars`, calendars) ??
        calendars.parse({})),
      timeoutMs: readMilliseconds(config, 'calendars.timeout') ?? 20_000,
    },
    retentionMs: readMilliseconds(config, 'retention') ?? 400 * DAY_MS,
  };
}
