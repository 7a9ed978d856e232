import {
  describeOnEachDatabase,
  initDatabase,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import { migrate } from '../changes/__testUtils__/startChanges';
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
const create = async () =>
  new DatabaseAbsenceStore(await migrate(await initDatabase()));

describeOnEachDatabase('DatabaseAbsenceStore', () => {
  it('gives a calendar that is due to one of several replicas', async () => {
    const store = await create();
    await store.set(MONA, URL_OF_MONA, at('10:00'));
    await store.set(HUBOT, 'https://calendar.example.com/h.ics', at('12:00'));
    const claim = (now: string, until: string) =>
      store.claim({ now: at(now), until: at(until), most: 4 });
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => claim('10:00', '10:05')),
    );
    expect(claims.flat()).toEqual([{ userRef: MONA, url: URL_OF_MONA }]);
    expect(await claim('10:04', '10:10')).toEqual([]);
    // Of one that died it is taken.
    expect(await claim('10:05', '10:10')).toHaveLength(1);
    expect(await claim('12:00', '12:10')).toHaveLength(2);
  });

  it('keeps what a calendar told, while it cannot be read too', async () => {
    const store = await create();
    await store.set(MONA, URL_OF_MONA, at('10:00'));
    expect(await store.calendarOf(MONA)).toEqual({
      host: 'calendar.example.com',
    });
    const calendar = { userRef: MONA, url: URL_OF_MONA };
    await store.keep(calendar, {
      times: [trip],
      observedAt: at('10:00'),
      dueAt: at('11:00'),
    });
    await store.fail(calendar, { error: 'It is gone.', dueAt: at('11:15') });
    expect(await store.calendarOf(MONA)).toEqual({
      host: 'calendar.example.com',
      observedAt: at('10:00'),
      error: 'It is gone.',
    });
    expect(await store.between([MONA, HUBOT], window)).toEqual([
      { person: MONA, ...trip },
    ]);
    expect(
      await store.between([MONA], { from: trip.end, to: window.to }),
    ).toEqual([]);
    expect(
      await store.claim({ now: at('11:14'), until: at('11:20'), most: 4 }),
    ).toEqual([]);
    await store.keep(calendar, {
      times: [],
      observedAt: at('11:15'),
      dueAt: at('12:15'),
    });
    expect(await store.between([MONA], window)).toEqual([]);
    expect((await store.calendarOf(MONA))?.error).toBeUndefined();
  });

  it('forgets with a calendar what it told', async () => {
    const store = await create();
    const calendar = { userRef: MONA, url: URL_OF_MONA };
    const outcome = {
      times: [trip],
      observedAt: at('10:00'),
      dueAt: at('11:00'),
    };
    await store.set(MONA, URL_OF_MONA, at('10:00'));
    await store.keep(calendar, outcome);
    await store.set(MONA, `${URL_OF_MONA}?new`, at('10:30'));
    expect(await store.between([MONA], window)).toEqual([]);
    // What comes of the one before is late.
    await store.keep(calendar, outcome);
    await store.fail(calendar, { error: 'No.', dueAt: at('11:00') });
    expect(await store.between([MONA], window)).toEqual([]);
    expect(await store.calendarOf(MONA)).toEqual({
      host: 'calendar.example.com',
    });
    await store.remove(MONA);
    await store.remove(MONA);
    expect(await store.calendarOf(MONA)).toBeUndefined();
  });
});
