import type { RunbookDetails } from '@callboard/backstage-plugin-runbooks-common';

/** What runs need to know of the entities that they are about. */
export interface RunSurroundings {
  /** Environments of an entity, in promotion order, with the values that variables take there. */
  environmentsOf(entityRef: string): Promise<RunbookDetails['environments']>;
  /**
   * Values that variables of an entity's runbooks take.
   *
   * @param environment - absent for a run that is about none
   */
  variablesOf(
    entityRef: string,
    environment: string | undefined,
  ): Promise<Record<string, string>>;
}
