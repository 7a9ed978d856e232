import { InputError } from '@backstage/errors';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { Override } from '@callboard/backstage-plugin-on-call-common';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { DatabaseChangeStores } from '../database/DatabaseChangeStores';
import {
  booked,
  bookedEntity,
  HUBOT,
  MONA,
  NOW,
  OCTOCAT,
  person,
} from '../read/__testUtils__/booked';
import { MemoryBook } from '../read/__testUtils__/MemoryBook';
import { startChanges } from './__testUtils__/startChanges';
import { ProviderOverrides } from './ProviderOverrides';
import { ProviderSwaps } from './ProviderSwaps';

const ID = 'file-1-primary';
/** In Hubot's week. */
const tuesday = {
  start: '2026-11-24T10:00:00.000Z',
  end: '2026-11-24T14:00:00.000Z',
};
const IN_A_MINUTE = '2026-11-22T12:01:00.000Z';
const IN_THREE_MINUTES = '2026-11-22T12:03:00.000Z';

function testProvider() {
  return {
    id: 'pagerduty',
    annotations: [],
    bind: () => [],
    sweep: async () => ({ readings: [], failures: [] }),
    overrides: { create: jest.fn(async (..._: unknown[]) => {}) },
  };
}

/** A provider's answer that the test gives. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { open, opened };
}

/** Hubot asks Octocat to take a shift of a schedule that PagerDuty keeps. */
async function asked() {
  const provider = testProvider();
  const started = await startChanges({
    book: new MemoryBook().add(
      bookedEntity({
        people: [MONA, HUBOT, OCTOCAT].map(ref => person(ref)),
        schedules: [booked({}, { provider: 'pagerduty' })],
      }),
    ),
    providers: [provider],
  });
  const { body: swap } = await started
    .as(HUBOT)
    .post(`schedules/${ID}/swaps`, { ...tuesday, to: OCTOCAT })
    .expect(201);
  const answer = (by: string, word: string) =>
    started.as(by).post(`swaps/${swap.id}/answer`, { answer: word });
  return { ...started, create: provider.overrides.create, swap, answer };
}

describeOnEachDatabase('swaps of a schedule that its provider keeps', () => {
  it('are made there once when they are accepted', async () => {
    const { answer, create, knex, resweep, swap } = await asked();
    const { body } = await answer(OCTOCAT, 'accept').expect(200);
    expect(body).toEqual({ ...swap, status: 'accepted', answeredAt: NOW });
    expect(create).toHaveBeenCalledWith(
      ID,
      expect.objectContaining({ ...tuesday, person: OCTOCAT }),
      expect.objectContaining({ ref: OCTOCAT }),
    );
    expect(resweep).toHaveBeenCalledWith(ID, 'pagerduty');
    expect((await answer(OCTOCAT, 'accept').expect(200)).body).toEqual(body);
    expect(create).toHaveBeenCalledTimes(1);
    expect(await knex('overrides').select()).toEqual([]);
    await answer(HUBOT, 'withdraw').expect(409);
  });

  it('keep nobody from changing the schedule while the provider is asked', async () => {
    const { answer, create, stores } = await asked();
    const changed = jest.fn();
    // With a transaction open, this would wait for its own end.
    create.mockImplementation(() =>
      stores.change(ID, async () => {
        changed();
      }),
    );
    await answer(OCTOCAT, 'accept').expect(200);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('are asked for once however often they are answered meanwhile', async () => {
    const { answer, create } = await asked();
    const { open, opened } = gate();
    const isAsked = gate();
    create.mockImplementation(async () => {
      isAsked.open();
      await opened;
    });
    const first = answer(OCTOCAT, 'accept').then(response => response);
    await isAsked.opened;
    for (const [by, word] of [
      [OCTOCAT, 'accept'],
      [OCTOCAT, 'decline'],
      [HUBOT, 'withdraw'],
    ]) {
      const { body } = await answer(by, word).expect(409);
      expect(body.error.message).toBe(
        'user:default/octocat is accepting it, and whether pagerduty takes it is not known yet; where it stays open, it can be answered again on Sunday 22 November 2026 12:02 (Europe/London)',
      );
    }
    open();
    expect((await first).status).toBe(200);
    await answer(OCTOCAT, 'accept').expect(200);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('stay open when the provider refuses, and say why', async () => {
    const { answer, as, create, resweep, swap } = await asked();
    create.mockRejectedValueOnce(new InputError('PagerDuty has no such user'));
    const refused = await answer(OCTOCAT, 'accept').expect(400);
    expect(refused.body.error.message).toBe('PagerDuty has no such user');
    expect(resweep).not.toHaveBeenCalled();
    expect((await as(OCTOCAT).get('me').expect(200)).body.swaps).toEqual([
      swap,
    ]);
    await answer(OCTOCAT, 'accept').expect(200);
    expect(create).toHaveBeenCalledTimes(2);
  });

  it('can be answered again two minutes after whoever accepted them died', async () => {
    const { answer, clock, create } = await asked();
    const { open, opened } = gate();
    const isAsked = gate();
    create.mockImplementationOnce(async () => {
      isAsked.open();
      await opened;
    });
    const first = answer(OCTOCAT, 'accept').then(response => response);
    await isAsked.opened;
    clock.now = IN_A_MINUTE;
    await answer(OCTOCAT, 'accept').expect(409);
    clock.now = IN_THREE_MINUTES;
    const { body } = await answer(OCTOCAT, 'accept').expect(200);
    expect(body.answeredAt).toBe(IN_THREE_MINUTES);
    expect(create).toHaveBeenCalledTimes(2);
    // It did not die after all, and finds it answered.
    open();
    expect((await first).body).toEqual(body);
  });
});

describeOnEachDatabase('accepting a swap at its provider', () => {
  async function create(patienceMs?: number) {
    const stores = new DatabaseChangeStores(await migratedDatabase());
    const provider = testProvider();
    const swaps = new ProviderSwaps({
      stores,
      providers: new ProviderOverrides({
        providers: [provider],
        resweep: async () => {},
      }),
      patienceMs,
    });
    const swap = {
      id: 's',
      scheduleId: ID,
      ...tuesday,
      from: HUBOT,
      to: OCTOCAT,
      status: 'open' as const,
      createdAt: NOW,
    };
    await stores.swaps.add(swap);
    const accept = (
      at: string,
      listed = booked({}, { provider: 'pagerduty' }),
    ) =>
      swaps.accept(
        listed,
        swap,
        { status: 'accepted', by: OCTOCAT, at },
        undefined,
      );
    return { accept, create: provider.overrides.create, stores };
  }

  it('asks not again for what is seen there after somebody died', async () => {
    const { accept, create: ask, stores } = await create();
    await stores.swaps.claim('s', { claim: 'c', until: IN_A_MINUTE });
    const override: Override = {
      id: 'o',
      scheduleId: ID,
      ...tuesday,
      person: OCTOCAT,
      createdBy: OCTOCAT,
      createdAt: NOW,
    };
    await stores.overrides.add(override);
    await expect(accept(NOW)).rejects.toThrow('is accepting it');
    const { swap, isNew } = await accept(IN_THREE_MINUTES);
    expect({ status: swap.status, isNew }).toEqual({
      status: 'accepted',
      isNew: true,
    });
    expect(ask).not.toHaveBeenCalled();
  });

  it('does not ask where who asked is not on call any more', async () => {
    const { accept, create: ask, stores } = await create();
    await stores.overrides.add({
      id: 'o',
      scheduleId: ID,
      ...tuesday,
      person: MONA,
      createdBy: MONA,
      createdAt: NOW,
    });
    await expect(accept(NOW)).rejects.toThrow(
      'user:default/hubot is not on call any more',
    );
    expect(ask).not.toHaveBeenCalled();
    expect((await stores.swaps.get('s'))?.claimedUntil).toBeUndefined();
  });

  it('gives up one that does not answer, and does not ask it again at once', async () => {
    const { accept, create: ask } = await create(20);
    ask.mockImplementationOnce(() => new Promise(() => {}));
    await expect(accept(NOW)).rejects.toThrow(
      'pagerduty did not answer within 0.02 seconds',
    );
    await expect(accept(IN_A_MINUTE)).rejects.toThrow('is accepting it');
    expect(ask).toHaveBeenCalledTimes(1);
    expect((await accept(IN_THREE_MINUTES)).isNew).toBe(true);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('tells plainly when it was withdrawn before an answer that came too late', async () => {
    const { accept, create: ask, stores } = await create();
    ask.mockImplementationOnce(async () => {
      await stores.swaps.answer('s', {
        status: 'withdrawn',
        by: HUBOT,
        at: IN_THREE_MINUTES,
      });
    });
    await expect(accept(NOW)).rejects.toThrow(
      'It was withdrawn by user:default/hubot on Sunday 22 November 2026 12:03 (Europe/London), but pagerduty took it; expected it to be taken back there',
    );
  });
});
