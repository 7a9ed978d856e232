import type { OpenSection } from './OpenWork';

/** Tells of one family what is open. */
export interface OpenWorkSource {
  /**
   * Never throws: what could not be read is said in the section.
   *
   * @param owners - refs; only what belongs to one of them; of everybody where absent
   * @returns undefined where the family is not installed.
   */
  read(
    owners: string[] | undefined,
    signal: AbortSignal,
  ): Promise<OpenSection | undefined>;
}
