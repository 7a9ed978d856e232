import type { Config } from '@backstage/config';
import { parseConfigSection } from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';

const EXPECTED_DATE = 'expected a day in quotes, such as "2026-12-25"';
const EXPECTED_TITLE = 'expected its name, such as "Christmas Day"';

const holidays = z.array(
  z.strictObject(
    {
      date: z.iso.date(EXPECTED_DATE),
      title: z.string(EXPECTED_TITLE).min(1, EXPECTED_TITLE),
    },
    'expected an object such as { date: "2026-12-25", title: "Christmas Day" }',
  ),
  'expected a list of days, each with a date and a title',
);

/** What the configuration says of procedures. */
export interface ProcedureOptions {
  /** Days on which nobody works besides weekends, `YYYY-MM-DD`. */
  holidays: string[];
}

/**
 * Reads `callboard.runbooks.holidays`.
 *
 * @throws `InputError` that names each wrong value, and what was expected.
 */
export function readProcedureOptions(config: Config): ProcedureOptions {
  const given = parseConfigSection(
    config,
    'callboard.runbooks.holidays',
    holidays,
  );
  return { holidays: (given ?? []).map(({ date }) => date) };
}
