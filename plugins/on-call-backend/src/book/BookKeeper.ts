import type {
  OnCallFailure,
  OnCallReading,
} from '@callboard/backstage-plugin-on-call-node';
import type { Stores, StoreSet } from '../database/Stores';
import type { Target } from '../targets/Target';
import { bothChanges, NO_CHANGE, type BookChange } from './BookChange';
import type { CatalogUser } from './CatalogUser';
import { fillPerson } from './fillPerson';
import { projectEntity } from './projectEntity';
import { projectSchedule } from './projectSchedule';
import type { StoredReading } from './StoredReading';

/** What a sweep of some keys brought. */
export interface SweepOutcome {
  /** When it began. */
  at: string;
  readings: OnCallReading[];
  /** Keys of which what is kept is still so. */
  unchanged: string[];
  failures: OnCallFailure[];
}

/** Writes the book: keeps what catalog and providers say, and works out what views show. */
export class BookKeeper {
  readonly #stores: Stores;

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  /** @param seenAt - when the catalog was begun to be read */
  async keepTargets(targets: Target[], seenAt: string): Promise<BookChange> {
    if (!targets.length) {
      return NO_CHANGE;
    }
    return this.#stores.writing(async stores => {
      const changed = await stores.targets.put(targets, seenAt);
      await projectEntities(stores, changed);
      return { entityRefs: changed, scheduleIds: [] };
    });
  }

  async forgetTargets(since: string): Promise<BookChange> {
    return this.#stores.writing(async stores => {
      const gone = await stores.targets.listUnseen(since);
      await stores.targets.remove(gone);
      await stores.projections.removeEntities(gone);
      return { entityRefs: gone, scheduleIds: [] };
    });
  }

  /** Idempotent, and the same in whatever order outcomes arrive. */
  async keepOutcome(
    provider: string,
    outcome: SweepOutcome,
  ): Promise<BookChange> {
    return this.#stores.writing(async stores => {
      const { at, readings, unchanged, failures } = await stillNamed(
        stores,
        provider,
        outcome,
      );
      const keys = [...readings.map(({ key }) => key), ...unchanged];
      const schedulesBefore = await stores.readings.schedulesOf(provider, keys);
      const rewritten: string[] = [];
      const restated: string[] = [];
      const note = (
        key: string,
        change: { content: boolean; standing: boolean },
      ) => {
        if (change.content) {
          rewritten.push(key);
        }
        if (change.standing) {
          restated.push(key);
        }
      };
      for (const reading of readings) {
        note(reading.key, await stores.readings.put(provider, reading, at));
      }
      restated.push(
        ...(await stores.readings.confirm(provider, unchanged, at)),
      );
      for (const { key, message } of failures) {
        note(key, await stores.readings.fail(provider, key, { message, at }));
      }
      const scheduleIds = await stores.readings.schedulesOf(provider, keys);
      return bothChanges(
        {
          entityRefs: await projectEntities(stores, [
            ...(await stores.targets.listOf(provider, rewritten)),
            // Which of several readings is the newest may have changed.
            ...(await stores.targets.listOf(provider, keys, { several: true })),
          ]),
          scheduleIds: await projectSchedules(stores, [
            ...(rewritten.length ? [...schedulesBefore, ...scheduleIds] : []),
            ...(await stores.readings.sharedSchedules(scheduleIds)),
          ]),
        },
        {
          entityRefs: await stores.targets.listOf(provider, restated),
          scheduleIds: await stores.readings.schedulesOf(provider, restated),
        },
      );
    });
  }

  /** Forgets what nobody names any more. */
  async forgetExcept(keys: Map<string, string[]>): Promise<BookChange> {
    return this.#stores.writing(async stores => {
      let change = NO_CHANGE;
      for (const provider of await stores.readings.listProviders()) {
        const named = new Set(keys.get(provider));
        const former = (await stores.readings.listKeys(provider)).filter(
          key => !named.has(key),
        );
        const ids = await stores.readings.schedulesOf(provider, former);
        await stores.readings.remove(provider, former);
        change = bothChanges(change, {
          entityRefs: [],
          scheduleIds: await projectSchedules(stores, ids),
        });
      }
      return change;
    });
  }

  async keepUsers(users: CatalogUser[], seenAt: string): Promise<BookChange> {
    return this.#stores.writing(async stores =>
      projectPeople(stores, await stores.users.put(users, seenAt)),
    );
  }

  async forgetUsers(since: string): Promise<BookChange> {
    return this.#stores.writing(async stores =>
      projectPeople(stores, await stores.users.forgetUnseen(since)),
    );
  }
}

/** A key may have lost its last entity while it was read. */
async function stillNamed(
  { targets }: StoreSet,
  provider: string,
  { at, readings, unchanged, failures }: SweepOutcome,
): Promise<SweepOutcome> {
  const named = await targets.namedKeys(provider, [
    ...readings.map(({ key }) => key),
    ...unchanged,
    ...failures.map(({ key }) => key),
  ]);
  return {
    at,
    readings: readings.filter(({ key }) => named.has(key)),
    unchanged: unchanged.filter(key => named.has(key)),
    failures: failures.filter(({ key }) => named.has(key)),
  };
}

async function projectPeople(
  stores: StoreSet,
  people: string[],
): Promise<BookChange> {
  const telling = await stores.projections.entitiesTellingOf(people);
  return {
    entityRefs: await projectEntities(stores, telling),
    scheduleIds: [],
  };
}

async function projectEntities(
  stores: StoreSet,
  entityRefs: string[],
): Promise<string[]> {
  const targets = await stores.targets.getMany([...new Set(entityRefs)]);
  const keys = new Map<string, Set<string>>();
  for (const { provider, key } of targets.flatMap(one => one.bindings)) {
    keys.set(provider, (keys.get(provider) ?? new Set()).add(key));
  }
  const readings: StoredReading[] = [];
  for (const [provider, ofProvider] of keys) {
    readings.push(
      ...(await stores.readings.getMany(provider, [...ofProvider])),
    );
  }
  const projected = targets.map(target => projectEntity(target, readings));
  const users = await stores.users.getMany([
    ...new Set(projected.flatMap(({ people }) => people.map(({ ref }) => ref))),
  ]);
  return stores.projections.putEntities(
    projected.map(one => ({
      ...one,
      people: one.people.map(person =>
        fillPerson(person, users.get(person.ref)),
      ),
    })),
  );
}

async function projectSchedules(
  stores: StoreSet,
  scheduleIds: string[],
): Promise<string[]> {
  const ids = [...new Set(scheduleIds)];
  const readings = await stores.readings.telling(ids);
  const projected = ids.map(id => projectSchedule(id, readings));
  const gone = ids.filter((_, index) => !projected[index]);
  await stores.projections.removeSchedules(gone);
  return [
    ...(await stores.projections.putSchedules(
      projected.flatMap(one => one ?? []),
    )),
    ...gone,
  ];
}
