import { parseArgs } from 'node:util';

/** What can be measured, in the order in which it is. */
export const MEASUREMENTS = [
  'memory',
  'sweeps',
  'reads',
  'upstream',
  'webhooks',
  'health',
  'runbooks',
  'on-call',
  'on-call-resolver',
  'bundle',
] as const;

/** @public */
export type Measurement = (typeof MEASUREMENTS)[number];

/** @public */
export interface BenchOptions {
  /** How many services are in the catalog, each with three environments. */
  services: number;
  only: Measurement[];
  /** Rounds of the reads; every route is loaded once in each. */
  rounds: number;
  /** Length of a route's turn in a round. */
  seconds: number;
  /** A folder for CPU profiles of the backend, one per measurement; none are taken where absent. */
  profiles?: string;
  /** PostgreSQL to make, and afterwards drop, databases in; SQLite in memory where absent. */
  postgres?: string;
  /** Whether the processes' warnings and errors are printed. */
  verbose: boolean;
}

/**
 * Reads the options of `yarn bench`.
 *
 * @throws Error, with a sentence for people, for what cannot be understood.
 *
 * @public
 */
export function parseOptions(
  args: string[],
  env: Record<string, string | undefined>,
): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      services: { type: 'string', default: '5000' },
      only: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '6' },
      profiles: { type: 'string' },
      sqlite: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  return {
    services: wholeNumber('services', values.services),
    only: parseMeasurements(values.only),
    rounds: wholeNumber('rounds', values.rounds),
    seconds: wholeNumber('seconds', values.seconds),
    profiles: values.profiles,
    postgres: values.sqlite
      ? undefined
      : env.BENCH_POSTGRES ??
        env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING,
    verbose: values.verbose,
  };
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(
      `--${option} must be a whole number above 0, not "${text}"`,
    );
  }
  return value;
}

function parseMeasurements(text: string | undefined): Measurement[] {
  if (text === undefined) {
    return [...MEASUREMENTS];
  }
  const names = text.split(',').map(name => name.trim());
  const known: readonly string[] = MEASUREMENTS;
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `--only knows ${MEASUREMENTS.join(', ')}, not ${unknown.join(', ')}`,
    );
  }
  return MEASUREMENTS.filter(name => names.includes(name));
}
