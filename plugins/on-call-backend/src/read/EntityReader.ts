import {
  levelsAt,
  type DefinitionProblem,
  type EntityOnCall,
  type HandOffNote,
  type OnCallRights,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, BookedEntity, BookedSchedule } from '../book/Book';
import type { OverrideStore } from '../changes/OverrideStore';
import type { ViewReader } from '../views/ViewReader';
import { currentNotes, oldestNoteAt } from './currentNotes';
import { peopleOf } from './peopleOf';
import { peopleIn } from './summarizeSchedule';
import type { Tab, TabStore } from './TabStore';
import { reachOf } from './windows';

const PAGES_SHOWN = 10;

/** Reads who answers for one entity. */
export class EntityReader {
  readonly #book: Book;
  readonly #overrides: OverrideStore;
  readonly #tabs: TabStore;
  readonly #views: Pick<ViewReader, 'summaries' | 'valid'>;
  readonly #annotations: readonly string[];

  constructor(options: {
    book: Book;
    overrides: OverrideStore;
    tabs: TabStore;
    views: Pick<ViewReader, 'summaries' | 'valid'>;
    /** Any of which says where an entity's definition is. */
    annotations: readonly string[];
  }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
    this.#tabs = options.tabs;
    this.#views = options.views;
    this.#annotations = options.annotations;
  }

  /** @returns undefined for an entity that names nothing and inherits nothing, as far as is known. */
  async read(
    entityRef: string,
    { at, may }: { at: string; may: OnCallRights },
  ): Promise<EntityOnCall | undefined> {
    const tab = await this.#tabs.read(entityRef, {
      ...this.#views.valid(at),
      notesSince: oldestNoteAt(at),
      pages: PAGES_SHOWN,
    });
    return tab && this.#present(entityRef, tab, { at, may });
  }

  /** Of an entity that names nothing and inherits nothing. */
  notConfigured(entityRef: string): EntityOnCall {
    return {
      kind: 'not-configured',
      entityRef,
      missing: [...this.#annotations],
    };
  }

  async #present(
    entityRef: string,
    { entity, views, swaps, notes: written, pages }: Tab,
    { at, may }: { at: string; may: OnCallRights },
  ): Promise<EntityOnCall> {
    const { inheritedFrom } = entity;
    const named = { entityRef, ...(inheritedFrom && { inheritedFrom }) };
    if (!entity.policies.length && !entity.schedules.length) {
      return entity.read || entity.problems.length
        ? { kind: 'invalid-definition', ...named, problems: problemsOf(entity) }
        : { kind: 'pending', ...named };
    }
    const schedules = await this.#views.summaries(entity.schedules, views, at);
    const notes = await this.#current(written, entity.schedules, at);
    const standings = new Map(
      schedules.map(({ id, standing }) => [id, standing]),
    );
    const policies = entity.policies.map(({ policy, source }) => ({
      policy,
      source,
      levels: levelsAt(policy, standings),
    }));
    return {
      kind: 'on-call',
      ...named,
      at,
      policies,
      schedules,
      people: await peopleOf(
        this.#book,
        [
          ...schedules.flatMap(peopleIn),
          ...policies.flatMap(({ levels }) =>
            levels.flatMap(({ targets }) =>
              targets.flatMap(({ people, next = [] }) => [...people, ...next]),
            ),
          ),
          ...swaps.flatMap(({ from, to }) => [from, to]),
          ...notes.map(({ author }) => author),
        ],
        entity.people,
      ),
      pages,
      notes,
      swaps,
      problems: entity.problems,
      ...(entity.observedAt && { observedAt: entity.observedAt }),
      may,
    };
  }

  // Whose they are depends on the shifts before, which are not asked for in vain.
  async #current(
    written: HandOffNote[],
    booked: BookedSchedule[],
    at: string,
  ): Promise<HandOffNote[]> {
    const noted = booked.filter(({ schedule }) =>
      written.some(({ scheduleId }) => scheduleId === schedule.id),
    );
    if (!noted.length) {
      return [];
    }
    const overrides = await this.#overrides.between(
      noted.map(({ schedule }) => schedule.id),
      reachOf(at),
    );
    return noted.flatMap(({ schedule }) =>
      currentNotes(
        written,
        { schedule, overrides: overrides.get(schedule.id) ?? [] },
        at,
      ),
    );
  }
}

function problemsOf({
  entityRef,
  problems,
}: BookedEntity): DefinitionProblem[] {
  return problems.length
    ? problems
    : [
        {
          source: entityRef,
          message:
            'Its definition names neither a schedule nor an escalation policy: add one, so that somebody answers',
        },
      ];
}
