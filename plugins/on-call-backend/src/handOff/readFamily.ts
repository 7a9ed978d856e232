import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { OpenItem, OpenSection } from './OpenWork';

const PATIENCE_MS = 15_000;

/** A family of Callboard whose backend is asked. */
export interface Family {
  pluginId: string;
  /** As people call it, such as `Environment health`. */
  name: string;
  /** Of what it tells, such as `Failing checks`. */
  title: string;
}

/**
 * Asks another family's backend as this plugin.
 *
 * @param work - given what its client takes; tells whether there is more than it read
 * @returns undefined where the family is not installed; what failed is said in the section.
 */
export async function readFamily(
  { pluginId, name, title }: Family,
  services: { auth: AuthService; logger: LoggerService },
  signal: AbortSignal,
  work: (options: {
    token: string;
    signal: AbortSignal;
  }) => Promise<{ items: OpenItem[]; isCut: boolean }>,
): Promise<OpenSection | undefined> {
  const { auth, logger } = services;
  try {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: pluginId,
    });
    const { items, isCut } = await work({
      token,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    return {
      title,
      items,
      ...(isCut && { problem: `${name} has more than could be read.` }),
    };
  } catch (error) {
    if (error instanceof ResponseError && error.statusCode === 404) {
      logger.debug(`${name} is not installed (${error})`);
      return undefined;
    }
    logger.warn(`Could not ask ${name} for a hand-off: ${error}`);
    return {
      title,
      items: [],
      problem: `${name} could not be read, so look there yourself.`,
    };
  }
}
