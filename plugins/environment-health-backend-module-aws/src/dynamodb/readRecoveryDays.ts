import type { Config } from '@backstage/config';
import { parseConfigSection } from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';

/** The longest that DynamoDB offers, and what the recovery objectives of most services ask for. */
const DEFAULT_DAYS = 35;

const schema = z.strictObject({
  recoveryDays: z.number().int().min(1).max(35).default(DEFAULT_DAYS),
});

/**
 * For how many days a table of production must be restorable.
 *
 * @throws `InputError` for a configuration that makes no sense.
 */
export function readRecoveryDays(config: Config): number {
  return (
    parseConfigSection(
      config,
      'callboard.environmentHealth.aws.dynamodb',
      schema,
    )?.recoveryDays ?? DEFAULT_DAYS
  );
}
