import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { DatabasePageStore } from '../database/DatabasePageStore';
import { pagedEvent } from '../paging/__testUtils__/pagedEvent';
import {
  API,
  bookedEntity,
  booked,
  HUBOT,
  MONA,
  NOW,
  OCTOCAT,
  person,
} from './__testUtils__/booked';
import { keepBook } from './__testUtils__/keepBook';
import { MemoryBook } from './__testUtils__/MemoryBook';
import { component, startReads } from './__testUtils__/startReads';

const PATH = 'entities/component/default/api/on-call';
const deny = { result: AuthorizeResult.DENY } as const;
const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
} as const;

describeOnEachDatabase('GET …/on-call', () => {
  it('tells who answers at every level, until when, and who is next', async () => {
    const book = new MemoryBook().add(
      bookedEntity({ inheritedFrom: 'system:default/shop' }),
    );
    const { get } = await startReads({ book });
    const { body } = await get(PATH).expect(200);
    expect(body).toMatchObject({
      kind: 'on-call',
      entityRef: API,
      inheritedFrom: 'system:default/shop',
      at: NOW,
      policies: [
        {
          policy: { id: 'file-1-default' },
          source: { title: 'oncall.yaml' },
          levels: [
            {
              title: 'Primary',
              escalateAfter: { S1: 30 },
              targets: [
                {
                  scheduleId: 'file-1-primary',
                  people: [MONA],
                  until: '2026-11-23T09:00:00.000Z',
                  next: [HUBOT],
                },
              ],
            },
            {
              title: 'Engineering manager',
              targets: [{ people: [OCTOCAT] }],
            },
          ],
        },
      ],
      schedules: [
        {
          id: 'file-1-primary',
          standing: {
            now: { people: [MONA], start: '2026-11-16T09:00:00.000Z' },
          },
          gaps: [],
        },
      ],
      people: { [MONA]: { name: 'mona' }, [OCTOCAT]: { name: 'octocat' } },
      pages: [],
      notes: [],
      swaps: [],
      problems: [],
      may: { override: true, page: true },
    });
    const { shifts } = body.schedules[0];
    expect(shifts[0].start).toBe(NOW);
    expect(shifts.at(-1).end).toBe('2026-12-06T12:00:00.000Z');
    expect(shifts.map((shift: any) => shift.people)).toEqual([
      [MONA],
      [HUBOT],
      [MONA],
    ]);
  });

  it('counts overrides, and whom they name who is in no definition', async () => {
    const book = new MemoryBook().add(bookedEntity());
    book.persons.set('user:default/eve', person('user:default/eve'));
    const { get, stores } = await startReads({ book });
    const override = {
      scheduleId: 'file-1-primary',
      createdBy: MONA,
      createdAt: NOW,
    };
    await stores.overrides.add({
      ...override,
      id: 'one',
      start: '2026-11-22T10:00:00.000Z',
      end: '2026-11-22T14:00:00.000Z',
      person: 'user:default/eve',
    });
    await stores.overrides.add({
      ...override,
      id: 'hole',
      start: '2026-11-25T10:00:00.000Z',
      end: '2026-11-25T14:00:00.000Z',
    });
    const { body } = await get(PATH).expect(200);
    const [schedule] = body.schedules;
    expect(schedule.standing).toEqual({
      now: {
        people: ['user:default/eve'],
        start: '2026-11-22T10:00:00.000Z',
        overrideId: 'one',
      },
      until: '2026-11-22T14:00:00.000Z',
      next: [MONA],
    });
    expect(schedule.gaps).toMatchObject([
      { start: '2026-11-25T10:00:00.000Z', people: [] },
    ]);
    expect(body.people['user:default/eve'].name).toBe('eve');
  });

  it('shows swaps that wait, notes for those on call now, and recent pages', async () => {
    const book = new MemoryBook().add(bookedEntity());
    const { get, knex, stores } = await startReads({ book });
    const pages = new DatabasePageStore(knex);
    for (const [summary, at, entityRef] of [
      ['Slow', '2026-11-22T10:00:00.000Z', API],
      ['Down', '2026-11-22T11:00:00.000Z', API],
      ['Of others', '2026-11-22T11:30:00.000Z', 'component:default/web'],
    ]) {
      const event = pagedEvent({ at, summary });
      await pages.create({
        requestId: summary,
        event: { ...event, page: { ...event.page, entityRef } },
        tasks: [],
      });
    }
    const swap = {
      scheduleId: 'file-1-primary',
      end: '2026-12-01T00:00:00.000Z',
      from: HUBOT,
      to: 'user:default/eve',
      status: 'open' as const,
      createdAt: NOW,
    };
    const start = '2026-11-24T00:00:00.000Z';
    await stores.swaps.add({ ...swap, id: 'waits', start });
    await stores.swaps.add({ ...swap, id: 'declined', start });
    await stores.swaps.answer('declined', {
      status: 'declined',
      by: MONA,
      at: NOW,
    });
    await stores.swaps.add({
      ...swap,
      id: 'expired',
      start: '2026-11-22T11:00:00.000Z',
    });
    const note = { scheduleId: 'file-1-primary', author: HUBOT };
    for (const [id, createdAt] of [
      ['now', '2026-11-20T00:00:00.000Z'],
      ['earlier', '2026-11-10T00:00:00.000Z'],
    ]) {
      await stores.notes.add({ ...note, id, text: id, createdAt });
    }
    const { body } = await get(PATH).expect(200);
    expect(body.swaps.map(({ id }: any) => id)).toEqual(['waits']);
    // The week before this one was nobody's: it began before there was a rotation.
    expect(body.notes.map(({ id }: any) => id)).toEqual(['now', 'earlier']);
    expect(body.pages).toMatchObject([
      { summary: 'Down', entityRef: API, level: 0 },
      { summary: 'Slow' },
    ]);
    expect(body.pages).toEqual(await pages.list(API, { limit: 2 }));
    // Who is in no book is told by the name in the ref.
    expect(body.people['user:default/eve']).toEqual({
      ref: 'user:default/eve',
      name: 'eve',
      channels: [],
    });
  });

  it('shows notes no longer than in the shift after the one they were written in', async () => {
    const book = new MemoryBook().add(bookedEntity());
    const { clock, get, stores } = await startReads({ book });
    await stores.notes.add({
      id: 'monas',
      scheduleId: 'file-1-primary',
      author: MONA,
      text: 'The disk of db-1 is nearly full',
      createdAt: '2026-11-23T08:55:00.000Z',
    });
    const notesAt = async (now: string) => {
      clock.now = now;
      return (await get(PATH).expect(200)).body.notes.length;
    };
    expect(await notesAt('2026-11-23T08:50:00.000Z')).toBe(0);
    expect(await notesAt('2026-11-23T08:59:00.000Z')).toBe(1);
    expect(await notesAt('2026-11-30T08:59:59.000Z')).toBe(1);
    expect(await notesAt('2026-11-30T09:00:00.000Z')).toBe(0);
  });

  it('tells apart what is not configured, pending and invalid', async () => {
    const nothing = { policies: [], schedules: [], people: [] };
    const book = new MemoryBook()
      .add(
        bookedEntity({
          ...nothing,
          entityRef: 'component:default/pending',
          read: false,
        }),
      )
      .add(
        bookedEntity({
          ...nothing,
          entityRef: 'component:default/wrong',
          problems: [{ source: 'oncall.yaml', line: 3, message: 'No.' }],
        }),
      )
      .add(bookedEntity({ ...nothing, entityRef: 'component:default/empty' }))
      .add(
        bookedEntity({
          entityRef: 'component:default/half',
          read: false,
          problems: [{ source: 'other.yaml', message: 'Not found.' }],
        }),
      );
    const { get, syncOne } = await startReads({ book });
    const read = async (name: string) =>
      (await get(`entities/component/default/${name}/on-call`).expect(200))
        .body;
    expect(await read('api')).toEqual({
      kind: 'not-configured',
      entityRef: API,
      missing: ['callboard.io/on-call'],
    });
    expect(await read('pending')).toEqual({
      kind: 'pending',
      entityRef: 'component:default/pending',
    });
    expect(await read('wrong')).toEqual({
      kind: 'invalid-definition',
      entityRef: 'component:default/wrong',
      problems: [{ source: 'oncall.yaml', line: 3, message: 'No.' }],
    });
    expect(await read('empty')).toMatchObject({
      kind: 'invalid-definition',
      problems: [{ message: expect.stringContaining('names neither') }],
    });
    expect(await read('half')).toMatchObject({
      kind: 'on-call',
      problems: [{ source: 'other.yaml' }],
    });
    expect(syncOne).toHaveBeenCalledTimes(1);
  });

  it('takes in an entity that the catalog has since a moment ago', async () => {
    const book = new MemoryBook();
    const { get, knex, syncOne } = await startReads({ book });
    syncOne.mockImplementation(async () => {
      book.add(
        bookedEntity({ policies: [], schedules: [], people: [], read: false }),
      );
      await keepBook(knex, book);
      return {};
    });
    const { body } = await get(PATH).expect(200);
    expect(body.kind).toBe('pending');
  });

  it('is for those who may read on-call and the entity', async () => {
    const hidden = 'component:default/hidden';
    const book = new MemoryBook()
      .add(bookedEntity())
      .add(bookedEntity({ entityRef: hidden }));
    const { authorizeConditional, decisions, get } = await startReads({
      book,
    });
    const statusOf = async (name: string) =>
      (await get(`entities/component/default/${name}/on-call`)).status;
    expect(await statusOf('hidden')).toBe(200);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(await statusOf('none')).toBe(404);
    decisions['on-call.override'] = deny;
    decisions['on-call.page'] = deny;
    expect((await get(PATH).expect(200)).body.may).toEqual({
      override: false,
      page: false,
    });
    decisions['catalog.entity.read'] = conditional;
    expect(await statusOf('api')).toBe(200);
    expect(await statusOf('hidden')).toBe(404);
    decisions['catalog.entity.read'] = deny;
    expect(await statusOf('api')).toBe(404);
    delete decisions['catalog.entity.read'];
    decisions['on-call.read'] = deny;
    expect(await statusOf('api')).toBe(403);
    await get(PATH, mockCredentials.none.header()).expect(401);
  });

  it('asks once for everything, of however many schedules', async () => {
    const book = new MemoryBook().add(
      bookedEntity({
        schedules: ['a', 'b', 'c'].map(id => booked({ id, title: id })),
      }),
    );
    const { get, knex } = await startReads({
      book,
      entities: [component('api')],
    });
    await get(PATH).expect(200);
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    await get(PATH).expect(200);
    expect(statements).toHaveLength(1);
  });
});
