import { InputError, NotFoundError } from '@backstage/errors';
import {
  resolveShifts,
  type Override,
  type OverrideRequest,
  type Schedule,
} from '@callboard/backstage-plugin-on-call-common';
import { randomUUID } from 'node:crypto';
import type { ListedSchedule } from '../book/Book';
import { assertNoHole } from './assertNoHole';
import { changedPeople, type ChangedPeople } from './changedPeople';
import type { ChangeOptions } from './ChangeService';
import type { ChangeSet, ChangeStores } from './ChangeStores';
import { describeInstant } from './describeStretch';
import type { PeopleDirectory } from './PeopleDirectory';
import type { ProviderOverrides } from './ProviderOverrides';
import { stretchOf, type Stretch } from './stretchOf';

/** Overrides of a schedule in a stretch, as they were and as they are. */
interface Change {
  before: Override[];
  after: Override[];
}

/** Makes overrides, and takes them back. */
export class OverrideChanges {
  readonly #stores: ChangeStores;
  readonly #directory: PeopleDirectory;
  readonly #providers: ProviderOverrides;

  constructor(options: {
    stores: ChangeStores;
    directory: PeopleDirectory;
    providers: ProviderOverrides;
  }) {
    this.#stores = options.stores;
    this.#directory = options.directory;
    this.#providers = options.providers;
  }

  async create(
    listed: ListedSchedule,
    request: OverrideRequest,
    { at, ...options }: ChangeOptions & { at: string },
  ): Promise<{ override: Override; people: ChangedPeople }> {
    const { schedule } = listed;
    const { person, reason, confirmHole } = request;
    const stretch = stretchOf(request, at);
    const whom =
      person === undefined
        ? undefined
        : await this.#directory.get(person, 'person', options);
    const override: Override = {
      id: randomUUID(),
      scheduleId: schedule.id,
      ...stretch,
      ...(person !== undefined && { person }),
      ...(reason && { reason }),
      createdBy: options.userRef,
      createdAt: at,
    };
    const judge = async (stores: Pick<ChangeSet, 'overrides'>) => {
      const before = await overridesIn(stores, schedule, stretch);
      const change = { before, after: [...before, override] };
      if (!confirmHole) {
        assertNoHole(schedule, change, stretch);
      }
      return peopleOfChange(schedule, change, stretch);
    };
    if (this.#providers.keeps(listed)) {
      // Nothing is kept here, so nothing is locked while the provider is asked.
      const people = await judge(this.#stores);
      await this.#providers.create(listed, override, whom);
      return { override, people };
    }
    const people = await this.#stores.change(schedule.id, async stores => {
      const found = await judge(stores);
      await stores.overrides.add(override);
      return found;
    });
    return { override, people };
  }

  /** @returns undefined where nothing is left to take back. */
  async remove(
    { schedule }: ListedSchedule,
    overrideId: string,
    { confirmHole }: { confirmHole?: boolean },
    { at, userRef }: { at: string; userRef: string },
  ): Promise<{ stretch: Stretch; people: ChangedPeople } | undefined> {
    return this.#stores.change(schedule.id, async stores => {
      const found = await stores.overrides.get(schedule.id, overrideId);
      if (!found) {
        throw new NotFoundError(
          `No override ${overrideId} of ${schedule.title} was found; one that was made elsewhere is taken back there`,
        );
      }
      if (found.removedAt) {
        return undefined;
      }
      if (found.end <= at) {
        throw new InputError(
          `It ended on ${describeInstant(found.end, schedule.timeZone)} (${
            schedule.timeZone
          }); what has passed stays as it was`,
        );
      }
      const stretch = {
        start: found.start > at ? found.start : at,
        end: found.end,
      };
      const before = await overridesIn(stores, schedule, stretch);
      const after = before.filter(({ id }) => id !== overrideId);
      if (!confirmHole) {
        assertNoHole(schedule, { before, after }, stretch);
      }
      await stores.overrides.remove(overrideId, {
        end: stretch.start,
        by: userRef,
        at,
      });
      return {
        stretch,
        people: peopleOfChange(schedule, { before, after }, stretch),
      };
    });
  }
}

/** Overrides of one schedule that touch a stretch. */
export async function overridesIn(
  stores: Pick<ChangeSet, 'overrides'>,
  { id }: Schedule,
  { start, end }: Stretch,
): Promise<Override[]> {
  const found = await stores.overrides.between([id], { from: start, to: end });
  return found.get(id) ?? [];
}

function peopleOfChange(
  schedule: Schedule,
  { before, after }: Change,
  { start, end }: Stretch,
): ChangedPeople {
  const window = { from: start, to: end };
  return changedPeople(
    resolveShifts(schedule, before, window),
    resolveShifts(schedule, after, window),
  );
}
