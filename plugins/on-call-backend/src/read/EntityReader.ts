import {
  levelsAt,
  type DefinitionProblem,
  type EntityOnCall,
  type OnCallRights,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, BookedEntity } from '../book/Book';
import type { CurrentChanges } from '../changes/CurrentChanges';
import { currentNotes, oldestNoteAt } from './currentNotes';
import { peopleOf } from './peopleOf';
import type { RecentPages } from './RecentPages';
import { peopleIn, summarizeSchedule } from './summarizeSchedule';
import { reachOf } from './windows';

const PAGES_SHOWN = 10;

/** Reads who answers for one entity. */
export class EntityReader {
  readonly #book: Book;
  readonly #changes: CurrentChanges;
  readonly #pages: RecentPages;
  readonly #annotations: readonly string[];

  constructor(options: {
    book: Book;
    currentChanges: CurrentChanges;
    pages: RecentPages;
    /** Any of which says where an entity's definition is. */
    annotations: readonly string[];
  }) {
    this.#book = options.book;
    this.#changes = options.currentChanges;
    this.#pages = options.pages;
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
    const [{ overrides, swaps, notes: written }, pages] = await Promise.all([
      this.#changes.of(ids, {
        now: at,
        window: reachOf(at),
        notesSince: oldestNoteAt(at),
      }),
      this.#pages.recent(entityRef, PAGES_SHOWN),
    ]);
    const rotas = entity.schedules.map(booked => ({
      booked,
      schedule: booked.schedule,
      overrides: overrides.get(booked.schedule.id) ?? [],
    }));
    const schedules = rotas.map(rota =>
      summarizeSchedule(rota.booked, rota.overrides, at),
    );
    const notes = rotas.flatMap(rota => currentNotes(written, rota, at));
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
