import { randomUUID } from 'node:crypto';
import {
  gapsOf,
  resolveShifts,
  type Override,
} from '@callboard/backstage-plugin-on-call-common';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { BookKeeper } from '../../book/BookKeeper';
import { createViews } from '../../createViews';
import { DatabaseBook } from '../../database/DatabaseBook';
import { DatabaseChangeStores } from '../../database/DatabaseChangeStores';
import { DatabaseStores } from '../../database/DatabaseStores';
import { DatabaseTabStore } from '../../database/DatabaseTabStore';
import { DatabaseViewStore } from '../../database/DatabaseViewStore';
import { summarizeSchedule } from '../../read/summarizeSchedule';
import { daysFrom, reachOf } from '../../read/windows';
import type { ViewReader } from '../ViewReader';

export const KEYS = ['a', 'b', 'c'];
export const PEOPLE = ['ann', 'bob'].map(name => `user:default/${name}`);
const OWNERS = ['team-a', 'team-b'].map(name => `group:default/${name}`);
const HOLES_DAYS = 30;

const refOf = (key: string) => `component:default/${key}`;

/** Three entities with a rota each, of which the first two have one owner; nothing is read yet. */
export async function startViews() {
  const knex = await migratedDatabase();
  const stores = await DatabaseStores.create({ getClient: async () => knex });
  const changes = new DatabaseChangeStores(knex);
  const keeper = new BookKeeper(stores);
  let time = Date.parse('2026-11-20T12:00:00.000Z');
  const at = () => new Date(time).toISOString();
  await keeper.keepTargets(
    KEYS.map((key, index) => ({
      entityRef: refOf(key),
      title: key,
      owner: OWNERS[Math.trunc(index / 2)],
      bindings: [{ provider: 'fake', key }],
      problems: [],
    })),
    at(),
  );

  /** What a replica of the portal tells. */
  const replica = (views = new DatabaseViewStore(knex)) => {
    const book = new DatabaseBook(knex);
    const tabs = new DatabaseTabStore(knex);
    const { reader, keeper: viewKeeper } = createViews({
      book,
      overrides: changes.overrides,
      views,
    });
    return {
      reader,
      renew: (signal?: AbortSignal) => viewKeeper.renew(at(), signal),
      /** The schedules of one entity's tab. */
      async tab(key: string) {
        const tab = await tabs.read(refOf(key), {
          ...reader.valid(at()),
          notesSince: at(),
          pages: 1,
        });
        return reader.summaries(tab!.entity.schedules, tab!.views, at());
      },
      tell: () => tell(reader, at()),
    };
  };

  return {
    at,
    changes,
    keeper,
    knex,
    replica,
    stores,
    pass(hours: number) {
      time += hours * 3600_000;
    },
    override: (given: Pick<Override, 'scheduleId' | 'start' | 'end'>) =>
      changes.change(given.scheduleId, ({ overrides }) =>
        overrides.add({
          ...given,
          id: randomUUID(),
          createdBy: PEOPLE[0],
          createdAt: at(),
        }),
      ),
    /** The same as replicas tell, worked out by the resolver. */
    async resolved() {
      const book = new DatabaseBook(knex);
      const listed = await book.list();
      const overrides = await changes.overrides.between(
        listed.map(({ schedule }) => schedule.id),
        reachOf(at()),
      );
      const all = listed.map(one => {
        const own = overrides.get(one.schedule.id) ?? [];
        const { shifts, ...summary } = summarizeSchedule(one, own, at());
        const urgency = [
          gapsOf(shifts.slice(0, 1)).length === 0,
          summary.gaps.length === 0,
        ].filter(Boolean).length;
        const holes = gapsOf(
          resolveShifts(one.schedule, own, daysFrom(at(), HOLES_DAYS)),
        );
        return { one, shifts, summary, urgency, holes };
      });
      const ordered = [...all].sort(
        (one, other) => one.urgency - other.urgency,
      );
      return {
        tabs: new Map(
          all.map(({ summary, shifts }) => [
            summary.id,
            [{ ...summary, shifts }],
          ]),
        ),
        lists: [...OWNERS, undefined].map(owner =>
          ordered
            .filter(
              ({ one }) =>
                !owner || one.entities.some(each => each.owner === owner),
            )
            .map(({ summary }) => summary),
        ),
        states: [
          ordered.filter(({ urgency }) => urgency === 0),
          ordered.filter(({ urgency }) => urgency < 2),
        ].map(some => some.map(({ summary }) => summary.id)),
        holes: all
          .filter(({ holes }) => holes.length)
          .map(({ summary, holes }) => [summary.id, holes]),
      };
    },
  };
}

async function tell(reader: ViewReader, at: string) {
  const summaries = async (owner?: string) =>
    (
      await reader.page({ ...(owner && { owner: [owner] }) }, { limit: 9 }, at)
    ).rows.map(({ summary }) => summary);
  const ids = async (state: 'nobody' | 'gap') =>
    (await reader.page({ state: [state] }, {}, at)).rows.map(
      ({ summary }) => summary.id,
    );
  return {
    lists: await Promise.all([...OWNERS, undefined].map(summaries)),
    states: await Promise.all([ids('nobody'), ids('gap')]),
    holes: (await reader.gaps(daysFrom(at, HOLES_DAYS), {})).map(
      ({ schedule, gaps }) => [schedule.id, gaps],
    ),
  };
}
