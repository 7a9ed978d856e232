import {
  standingOf,
  type ProcedureStanding,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';
import type { ProcedureBook } from './ProcedureBook';
import type { ProcedureReader } from './ProcedureReader';

/** {@inheritDoc ProcedureBook} */
export class DefaultProcedureBook implements ProcedureBook {
  readonly #reader: ProcedureReader;
  readonly #now: () => Date;

  constructor(options: { reader: ProcedureReader; now?: () => Date }) {
    this.#reader = options.reader;
    this.#now = options.now ?? (() => new Date());
  }

  async standings(
    entityRef: string,
    runbooks: ShelvedRunbook[],
  ): Promise<Map<string, ProcedureStanding>> {
    const now = this.#now();
    const procedures = await this.#reader.read(runbooks, { now, entityRef });
    return new Map(
      procedures.map(({ shelved, record }) => [
        shelved.id,
        standingOf(record, { now }),
      ]),
    );
  }
}
