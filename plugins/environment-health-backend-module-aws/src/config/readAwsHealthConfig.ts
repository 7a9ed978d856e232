import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { parseConfigSection } from '@callboard/backstage-plugin-environments-node';
import { z } from 'zod';

const SECTION = 'callboard.environmentHealth.aws';

const tagKey = z
  .string('expected the key of a tag')
  .trim()
  .min(1, 'expected the key of a tag');

const schema = z.object({
  requiredTags: z
    .array(tagKey, 'expected a list of keys of tags')
    .default(['ManagedBy']),
  costAllocationTag: tagKey.default('aws:cloudformation:stack-name'),
});

/** The settings under `callboard.environmentHealth.aws` of the checks that have such. */
export interface AwsHealthConfig {
  /** Keys of tags that everything must carry. */
  requiredTags: string[];
  /** Key of the tag by which costs are told apart. */
  costAllocationTag: string;
  /** Milliseconds since the last backup from which on it is a warning, or unhealthy. */
  backupAge: { warning: number; unhealthy: number };
}

/** @throws `InputError` naming the path, the value and what was expected. */
export function readAwsHealthConfig(config: Config): AwsHealthConfig {
  const own = config.getOptionalConfig(SECTION);
  const duration = (key: string, fallback: HumanDuration) =>
    durationToMilliseconds(
      own?.has(key) ? readDurationFromConfig(own, { key }) : fallback,
    );
  return {
    ...(parseConfigSection(config, SECTION, schema) ?? schema.parse({})),
    backupAge: {
      warning: duration('backupAge.warning', { hours: 26 }),
      unhealthy: duration('backupAge.unhealthy', { days: 7 }),
    },
  };
}
