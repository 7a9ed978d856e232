import {
  standingOf,
  type ProcedureStanding,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';
import { entityRefsOf } from './ownedBy';
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
    runbooks: ShelvedSummary[],
  ): Promise<Map<string, Map<string, ProcedureStanding>>> {
    const now = this.#now();
    const procedures = await this.#reader.read(runbooks, {
      now,
      entityRefs: entityRefsOf(runbooks),
    });
    const standings = new Map<string, Map<string, ProcedureStanding>>();
    for (const { shelved, record } of procedures) {
      const own = standings.get(shelved.entityRef) ?? new Map();
      standings.set(shelved.entityRef, own);
      own.set(shelved.id, standingOf(record, { now }));
    }
    return standings;
  }
}
