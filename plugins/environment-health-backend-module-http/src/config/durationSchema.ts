import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, type JsonObject } from '@backstage/types';
import { z } from 'zod';

const EXPECTED =
  'expected a duration, such as "2s", "PT2S" or { seconds: 2 }, longer than nothing';

/** A duration in any of the spellings that Backstage takes, as milliseconds. */
export const durationSchema = z.unknown().transform((value, context) => {
  const milliseconds = toMilliseconds(value);
  if (milliseconds === undefined || !(milliseconds > 0)) {
    context.addIssue({ code: 'custom', message: EXPECTED });
    return z.NEVER;
  }
  return milliseconds;
});

function toMilliseconds(value: unknown): number | undefined {
  try {
    const config = new ConfigReader({ value } as JsonObject);
    return durationToMilliseconds(
      readDurationFromConfig(config, { key: 'value' }),
    );
  } catch {
    return undefined; // The caller says which spellings there are.
  }
}
