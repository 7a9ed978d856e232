import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/**
 * Reads a duration such as `{ minutes: 5 }`, `5m` or `PT5M`, in milliseconds.
 *
 * @returns undefined where the key is absent
 * @throws `Error` that names the key, for what is no duration
 *
 * @public
 */
export function readMilliseconds(
  config: Config | undefined,
  key: string,
): number | undefined {
  return config?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : undefined;
}
