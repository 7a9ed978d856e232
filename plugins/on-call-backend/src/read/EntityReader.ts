import {
  levelsAt,
  type DefinitionProblem,
  type EntityOnCall,
  type HandOffNote,
  type OnCallRights,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, BookedEntity, BookedSchedule } from '../book/Book';
import type { CurrentChanges } from '../changes/CurrentChanges';
import type { OverrideStore } from '../changes/OverrideStore';
import type { ViewReader } from '../views/ViewReader';
import { currentNotes, oldestNoteAt } from './currentNotes';
import { peopleOf } from './peopleOf';
import type { RecentPages } from './RecentPages';
import { peopleIn } from './summarizeSchedule';
import { reachOf } from './windows';

const PAGES_SHOWN = 10;

/** Reads who answers for one entity. */
export class EntityReader {
  readonly #book: Book;
  readonly #changes: CurrentChanges;
  readonly #overrides: OverrideStore;
  readonly #pages: RecentPages;
  readonly #views: Pick<ViewReader, 'summaries'>;
  readonly #annotations: readonly string[];

  constructor(options: {
    book: Book;
    currentChanges: CurrentChanges;
    overrides: OverrideStore;
    pages: RecentPages;
    views: Pick<ViewReader, 'summaries'>;
    /** Any of which says where an entity's definition is. */
    annotations: readonly string[];
  }) {
    this.#book = options.book;
    this.#changes = options.currentChanges;
    this.#overrides = options.overrides;
    this.#pages = options.pages;
    this.#views = options.views;
    this.#annotations = options.annotations;
  }

  /** @param entity - absent for one that names nothing and inherits nothing */
  async read(
    entityRef: string,
    entity: BookedEntity | undefined,
    { at, may }: { at: string; may: OnCallRights },
  ): Promise<EntityOnCall> {
    if (!entity) {
      return {
        kind: 'not-configured',
        entityRef,
        missing: [...this.#annotations],
      };
    }
    const { inheritedFrom } = entity;
    const named = { entityRef, ...(inheritedFrom && { inheritedFrom }) };
    if (!entity.policies.length && !entity.schedules.length) {
      return entity.read || entity.problems.length
        ? { kind: 'invalid-definition', ...named, problems: problemsOf(entity) }
        : { kind: 'pending', ...named };
    }
    const ids = entity.schedules.map(({ schedule }) => schedule.id);
    const [schedules, { swaps, notes: written }, pages] = await Promise.all([
      this.#views.summaries(entity.schedules, at),
      this.#changes.of(ids, { now: at, notesSince: oldestNoteAt(at) }),
      this.#pages.recent(entityRef, PAGES_SHOWN),
    ]);
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
