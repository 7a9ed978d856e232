import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { RunbooksApi } from '@callboard/backstage-plugin-runbooks-common';
import type { OpenSection } from './OpenWork';
import type { OpenWorkSource } from './OpenWorkSource';
import { readFamily } from './readFamily';

/** Procedures that somebody has to do today or should have done, from Runbooks. */
export class DueProcedures implements OpenWorkSource {
  readonly #runbooks: Pick<RunbooksApi, 'getProcedures'>;
  readonly #services: { auth: AuthService; logger: LoggerService };

  constructor(options: {
    runbooks: Pick<RunbooksApi, 'getProcedures'>;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#runbooks = options.runbooks;
    this.#services = options;
  }

  async read(
    owner: string[] | undefined,
    signal: AbortSignal,
  ): Promise<OpenSection | undefined> {
    return readFamily(
      { pluginId: 'runbooks', name: 'Runbooks', title: 'Procedures due' },
      this.#services,
      signal,
      async options => {
        const { overdue, due } = await this.#runbooks.getProcedures(
          { ...(owner && { owner }), state: ['overdue', 'due'] },
          options,
        );
        return {
          isCut: false,
          items: [
            ...overdue.map(({ entityRef, title, occurrence }) => ({
              entityRef,
              text: `${title} of ${occurrence.day}, overdue`,
            })),
            ...due.map(({ entityRef, title }) => ({ entityRef, text: title })),
          ],
        };
      },
    );
  }
}
