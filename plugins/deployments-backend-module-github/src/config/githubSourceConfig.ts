import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/** See `config.d.ts` for what each of them means. */
export interface GithubSourceConfig {
  repositoriesPerQuery: number;
  deploymentsPerEnvironment: number;
  historyPerEnvironment: number;
  minimumRemainingPoints: number;
  queriesAtOnce: number;
  requestsAtOnce: number;
  requestTimeoutMs: number;
  runsPerSweep: number;
  repositoriesPerShard: number;
}

const PREFIX = 'callboard.deployments.github';

/** @throws InputError that names the key, when a value is out of its range. */
export function githubSourceConfig(
  config: RootConfigService,
): GithubSourceConfig {
  const section = config.getOptionalConfig(PREFIX);
  const requestTimeout: HumanDuration = section?.has('requestTimeout')
    ? readDurationFromConfig(section, { key: 'requestTimeout' })
    : { seconds: 20 };
  const whole = (
    key: string,
    fallback: number,
    least: number,
    most: number,
  ) => {
    const value = section?.getOptionalNumber(key) ?? fallback;
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new InputError(
        `${PREFIX}.${key} is ${value}; expected a whole number from ${least} to ${most}`,
      );
    }
    return value;
  };

  return {
    repositoriesPerQuery: whole('repositoriesPerQuery', 50, 1, 100),
    deploymentsPerEnvironment: whole('deploymentsPerEnvironment', 5, 1, 50),
    historyPerEnvironment: whole('historyPerEnvironment', 50, 1, 100),
    minimumRemainingPoints: whole('minimumRemainingPoints', 500, 0, 100_000),
    queriesAtOnce: whole('queriesAtOnce', 3, 1, 10),
    requestsAtOnce: whole('requestsAtOnce', 8, 1, 50),
    requestTimeoutMs: durationToMilliseconds(requestTimeout),
    runsPerSweep: whole('runsPerSweep', 100, 0, 10_000),
    repositoriesPerShard: whole('repositoriesPerShard', 1000, 1, 10_000),
  };
}
