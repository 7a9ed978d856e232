import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { DatabaseAbsenceStore } from './DatabaseAbsenceStore';

const MONA = 'user:default/mona';
const HUBOT = 'user:default/hubot';
const URL_OF_MONA = 'https://calendar.example.com/mona.ics';
const at = (time: string) => `2026-11-22T${time}:00.000Z`;
const trip = {
  start: '2026-11-27T00:00:00.000Z',
  end: '2026-11-28T00:00:00.000Z',
};
const window = { from: at('00:00'), to: '2026-12-22T00:00:00.000Z' };
const reading = {
  times: [trip],
  observedAt: at('10:00'),
  dueAt: at('11:00'),
};

async function create() {
  const store = new DatabaseAbsenceStore(await migratedDatabase());
  const claim = (now: string, until: string) =>
    store.claim({ now: at(now), until: at(until), most: 4 });
  return { store, claim };
}

describeOnEachDatabase('DatabaseAbsenceStore', () => {
  it('gives a calendar that is due to one of several replicas', async () => {
    const { claim, store } = await create();
    await store.set(MONA, URL_OF_MONA, at('10:00'));
    await store.set(HUBOT, 'https://calendar.example.com/h.ics', at('12:00'));
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => claim('10:00', '10:05')),
    );
    expect(claims.flat()).toEqual([
      { userRef: MONA, url: URL_OF_MONA, claim: expect.any(String) },
    ]);
    expect(await claim('10:04', '10:10')).toEqual([]);
    // Of one that died it is taken.
    expect(await claim('10:05', '10:10')).toHaveLength(1);
    expect(await claim('12:00', '12:10')).toHaveLength(2);
  });

  it('keeps what a calendar told, while it cannot be read too', async () => {
    const { claim, store } = await create();
    await store.set(MONA, URL_OF_MONA, at('10:00'));
    const host = 'calendar.example.com';
    expect(await store.calendarOf(MONA)).toEqual({ host });
    const [first] = await claim('10:00', '10:05');
    await store.keep(first, reading);
    const [second] = await claim('11:00', '11:05');
    await store.fail(second, { error: 'It is gone.', dueAt: at('11:15') });
    const observedAt = at('10:00');
    const error = 'It is gone.';
    expect(await store.calendarOf(MONA)).toEqual({ host, observedAt, error });
    expect(await store.between([MONA, HUBOT], window)).toEqual([
      { person: MONA, ...trip },
    ]);
    expect(await store.between([HUBOT], window)).toEqual([]);
    expect(await store.between([], window)).toEqual([]);
    const after = { from: trip.end, to: window.to };
    expect(await store.between([MONA], after)).toEqual([]);
    expect(await claim('11:14', '11:20')).toEqual([]);
    const [third] = await claim('11:15', '11:20');
    await store.keep(third, { ...reading, times: [] });
    expect(await store.between([MONA], window)).toEqual([]);
    expect(await store.calendarOf(MONA)).toEqual({ host, observedAt });
  });

  it('takes nothing from a replica whose calendar is not the same any more', async () => {
    const { claim, store } = await create();
    await store.set(MONA, URL_OF_MONA, at('10:00'));
    const [late] = await claim('10:00', '10:05');
    const [taken] = await claim('10:05', '10:10');
    await store.keep(late, reading);
    expect(await store.between([MONA], window)).toEqual([]);
    await store.set(MONA, `${URL_OF_MONA}?new`, at('10:06'));
    await store.keep(taken, reading);
    await store.fail(taken, { error: 'No.', dueAt: at('11:00') });
    expect(await store.between([MONA], window)).toEqual([]);
    const host = 'calendar.example.com';
    expect(await store.calendarOf(MONA)).toEqual({ host });
    await store.remove(MONA);
    await store.remove(MONA);
    await store.keep(taken, reading);
    expect(await store.calendarOf(MONA)).toBeUndefined();
    expect(await store.between([MONA], window)).toEqual([]);
  });

  it('keeps many', async () => {
    const { claim, store } = await create();
    await store.set(MONA, URL_OF_MONA, at('10:00'));
    const [calendar] = await claim('10:00', '10:05');
    const times = Array.from({ length: 1200 }, (_, index) => {
      const start = Date.parse(at('10:00')) + index * 600_000;
      return {
        start: new Date(start).toISOString(),
        end: new Date(start + 300_000).toISOString(),
      };
    });
    await store.keep(calendar, { ...reading, times });
    expect(await store.between([MONA], window)).toHaveLength(1200);
  });
});
