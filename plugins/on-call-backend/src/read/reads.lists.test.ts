import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { Schedule } from '@callboard/backstage-plugin-on-call-common';
import {
  booked,
  bookedEntity,
  HUBOT,
  MONA,
  NOW,
  OCTOCAT,
  schedule,
} from './__testUtils__/booked';
import { MemoryBook } from './__testUtils__/MemoryBook';
import { component, startReads } from './__testUtils__/startReads';

const deny = { result: AuthorizeResult.DENY } as const;
const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
} as const;

const week = schedule().base as Schedule['base'] & { kind: 'layers' };
/** Mona and Hubot on working days, of which this Sunday is none. */
const workdays: Schedule['base'] = {
  kind: 'layers',
  layers: [
    {
      ...week.layers[0],
      restrictions: [
        {
          days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
          from: '00:00',
          to: '00:00',
        },
      ],
    },
  ],
};
/** Hubot up to an end. */
const ending: Schedule['base'] = {
  kind: 'layers',
  layers: [
    { ...week.layers[0], participants: [HUBOT], end: '2026-11-30T09:00' },
  ],
};

/** Of three services, the catalog has all but the one whose name says so. */
function bookOfThree() {
  const entity = (name: string, owner: string, given: Partial<Schedule>[]) =>
    bookedEntity({
      entityRef: `component:default/${name}`,
      title: name,
      owner: `group:default/${owner}`,
      policies: [],
      schedules: given.map(one => booked(one)),
    });
  return new MemoryBook()
    .add(
      entity('api', 'team-a', [
        { id: 'b', title: 'beta' },
        { id: 'a', title: 'Alpha' },
      ]),
    )
    .add(
      entity('web', 'team-b', [
        { id: 'a', title: 'Alpha' },
        { id: 'work', title: 'Working hours', base: workdays },
      ]),
    )
    .add(
      entity('hidden', 'team-c', [
        { id: 'a', title: 'Alpha' },
        { id: 'end', title: 'Zeta', base: ending },
      ]),
    );
}

async function start() {
  return startReads({
    book: bookOfThree(),
    entities: [component('api'), component('web')],
  });
}

const idsOf = ({ body }: { body: any }) =>
  body.items.map(({ id }: { id: string }) => id);

describeOnEachDatabase('GET /v1/schedules', () => {
  it('tells the worst first, then by title', async () => {
    const { get } = await start();
    const { body } = await get('schedules').expect(200);
    expect(idsOf({ body })).toEqual(['work', 'end', 'a', 'b']);
    expect(body.totalItems).toBe(4);
    expect(body.items[0]).toMatchObject({
      standing: { now: { people: [] }, next: [MONA] },
      entityRefs: ['component:default/web'],
      entityCount: 1,
    });
    expect(body.items[0].shifts).toBeUndefined();
    expect(body.items[1].gaps).toEqual([
      {
        start: '2026-11-30T09:00:00.000Z',
        end: '2026-12-06T12:00:00.000Z',
        people: [],
      },
    ]);
    expect(body.people[MONA]).toMatchObject({ name: 'mona' });
    expect(body.nextCursor).toBeUndefined();
    expect(body.prevCursor).toBeUndefined();
  });

  it('narrows to states, owners, texts and people of a definition', async () => {
    const { get } = await start();
    const ids = async (query: string) =>
      idsOf(await get(`schedules?${query}`).expect(200));
    expect(await ids('state=nobody')).toEqual(['work']);
    expect(await ids('state=gap')).toEqual(['work', 'end']);
    expect(await ids('owner=team-b')).toEqual(['work', 'a']);
    expect(await ids('text=ALPH')).toEqual(['a']);
    expect(await ids('text=web')).toEqual(['work', 'a']);
    const wrong = await get('schedules?state=late&limit=0').expect(400);
    expect(wrong.body.error.message).toMatch(
      /state: expected one of nobody, gap; limit: expected a whole number/,
    );
  });

  it('goes on from a cursor, there and back', async () => {
    const { get } = await start();
    const page = async (query: string) =>
      (await get(`schedules?limit=2${query}`).expect(200)).body;
    const first = await page('');
    expect(idsOf({ body: first })).toEqual(['work', 'end']);
    expect(first.prevCursor).toBeUndefined();
    const second = await page(`&cursor=${first.nextCursor}`);
    expect(idsOf({ body: second })).toEqual(['a', 'b']);
    expect(second.nextCursor).toBeUndefined();
    expect(second.totalItems).toBe(4);
    const back = await page(`&cursor=${second.prevCursor}`);
    expect(idsOf({ body: back })).toEqual(['work', 'end']);
    await get('schedules?cursor=x').expect(400);
  });

  it('tells nothing of what the caller may not read', async () => {
    const { authorizeConditional, decisions, get } = await start();
    decisions['catalog.entity.read'] = conditional;
    const { body } = await get('schedules').expect(200);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(idsOf({ body })).toEqual(['work', 'a', 'b']);
    expect(body.totalItems).toBe(3);
    expect(body.items[1]).toMatchObject({
      entityRefs: ['component:default/api', 'component:default/web'],
      entityCount: 2,
    });
    // Nor by a match.
    expect(idsOf(await get('schedules?text=hidden'))).toEqual([]);
    expect(idsOf(await get('schedules?owner=team-c'))).toEqual([]);
    decisions['catalog.entity.read'] = deny;
    expect(idsOf(await get('schedules'))).toEqual([]);
    decisions['on-call.read'] = deny;
    await get('schedules').expect(403);
  });
});

describeOnEachDatabase('GET /v1/schedules/:scheduleId', () => {
  it('tells the shifts of a window, and what was changed in it', async () => {
    const { get, stores } = await start();
    const override = {
      scheduleId: 'a',
      createdBy: OCTOCAT,
      createdAt: NOW,
      person: OCTOCAT,
      reason: 'Dentist',
    };
    await stores.overrides.add({
      ...override,
      id: 'in',
      start: '2026-11-24T10:00:00.000Z',
      end: '2026-11-24T12:00:00.000Z',
    });
    await stores.overrides.add({
      ...override,
      id: 'out',
      start: '2026-12-24T10:00:00.000Z',
      end: '2026-12-24T12:00:00.000Z',
    });
    const { body } = await get(
      'schedules/a?from=2026-11-23T10:00:00%2B01:00&to=2026-11-25T09:00:00Z',
    ).expect(200);
    expect(body).toMatchObject({
      id: 'a',
      from: '2026-11-23T09:00:00.000Z',
      to: '2026-11-25T09:00:00.000Z',
      overrides: [{ id: 'in', reason: 'Dentist' }],
      swaps: [],
      notes: [],
      conflicts: [],
      entityCount: 3,
      may: { override: true },
    });
    expect(body.shifts.map(({ people, end }: any) => [people[0], end])).toEqual(
      [
        [HUBOT, '2026-11-24T10:00:00.000Z'],
        [OCTOCAT, '2026-11-24T12:00:00.000Z'],
        [HUBOT, '2026-11-25T09:00:00.000Z'],
      ],
    );
    expect(Object.keys(body.people).sort()).toEqual([HUBOT, MONA, OCTOCAT]);
    const standard = await get('schedules/a').expect(200);
    expect(standard.body).toMatchObject({
      from: NOW,
      to: '2026-12-06T12:00:00.000Z',
    });
  });

  it.each([
    ['from=2026-11-23', /from: expected an instant by ISO 8601 with its zone/],
    ['from=2026-11-23T09:00:00', /from: expected an instant/],
    [
      'from=2026-11-23T09:00:00Z&to=2026-11-23T09:00:00Z',
      /to: expected an instant after from/,
    ],
    [
      'from=2026-11-23T09:00:00Z&to=2027-11-25T09:00:00Z',
      /at most 366 days after from/,
    ],
  ])('refuses %s', async (query, message) => {
    const { get } = await start();
    const { body } = await get(`schedules/a?${query}`).expect(400);
    expect(body.error.message).toMatch(message);
  });

  it('is for those who may read one entity that names it', async () => {
    const { decisions, get } = await start();
    expect((await get('schedules/end')).status).toBe(200);
    decisions['catalog.entity.read'] = conditional;
    decisions['on-call.override'] = deny;
    const { body } = await get('schedules/a').expect(200);
    expect(body.entityCount).toBe(2);
    expect(body.may).toEqual({ override: false });
    const hidden = await get('schedules/end').expect(404);
    const none = await get('schedules/none').expect(404);
    expect(hidden.body.error.message).toBe('No schedule end was found');
    expect(none.body.error.message).toBe('No schedule none was found');
    await get('schedules/end/fairness').expect(404);
  });

  it('tells how the load falls', async () => {
    const { get } = await start();
    const { body } = await get(
      'schedules/a/fairness?from=2026-11-16T09:00:00Z&to=2026-11-30T09:00:00Z',
    ).expect(200);
    expect(body).toMatchObject({
      timeZone: 'Europe/London',
      people: [
        { person: HUBOT, hours: 168, shifts: 1, weekendHours: 48 },
        { person: MONA, hours: 168, nightHours: 56 },
      ],
    });
    const standard = await get('schedules/a/fairness').expect(200);
    expect(standard.body).toMatchObject({
      from: '2026-08-24T12:00:00.000Z',
      to: NOW,
    });
  });
});

describeOnEachDatabase('what concerns people', () => {
  const away = [
    {
      person: HUBOT,
      start: '2026-11-27T00:00:00.000Z',
      end: '2026-11-28T00:00:00.000Z',
    },
  ];
  const absences = {
    between: async (people: string[]) =>
      away.filter(({ person }) => people.includes(person)),
    within: async () => away,
    calendarOf: async (userRef: string) =>
      userRef === HUBOT ? { host: 'calendar.example.com' } : undefined,
  };
  const startAway = () =>
    startReads({
      book: bookOfThree(),
      entities: [component('api'), component('web')],
      more: { absences },
    });
  const asHubot = mockCredentials.user.header(HUBOT);

  it('tells holes, and shifts of people who are away', async () => {
    const { decisions, get } = await startAway();
    const { body } = await get('concerns?days=14').expect(200);
    expect(body).toMatchObject({ from: NOW, to: '2026-12-06T12:00:00.000Z' });
    expect(
      body.holes.map(({ scheduleId, gap }: any) => [scheduleId, gap.start]),
    ).toEqual([
      ['work', NOW],
      ['work', '2026-11-28T00:00:00.000Z'],
      ['end', '2026-11-30T09:00:00.000Z'],
      ['work', '2026-12-05T00:00:00.000Z'],
    ]);
    expect(body.conflicts).toHaveLength(4);
    expect(body.conflicts).toContainEqual({
      scheduleId: 'a',
      scheduleTitle: 'Alpha',
      person: HUBOT,
      start: '2026-11-27T00:00:00.000Z',
      end: '2026-11-28T00:00:00.000Z',
    });
    expect(body.people[HUBOT].name).toBe('hubot');
    const owned = await get('concerns?owner=team-a&days=90').expect(200);
    expect(owned.body.holes).toEqual([]);
    expect(owned.body.conflicts).toHaveLength(2);
    decisions['catalog.entity.read'] = conditional;
    const narrowed = await get('concerns').expect(200);
    expect(
      new Set(narrowed.body.holes.map((hole: any) => hole.scheduleId)),
    ).toEqual(new Set(['work']));
    await get('concerns?days=91').expect(400);
  });

  it('tells users their shifts, swaps and conflicts', async () => {
    const { decisions, get, stores } = await startAway();
    await stores.swaps.add({
      id: 's',
      scheduleId: 'a',
      start: '2026-12-01T00:00:00.000Z',
      end: '2026-12-02T00:00:00.000Z',
      from: HUBOT,
      to: MONA,
      status: 'open',
      createdAt: NOW,
    });
    const { body } = await get('me', asHubot).expect(200);
    expect(body.userRef).toBe(HUBOT);
    expect(body.shifts[0]).toMatchObject({
      start: NOW,
      scheduleId: 'end',
      scheduleTitle: 'Zeta',
      timeZone: 'Europe/London',
    });
    expect(body.swaps.map(({ id }: any) => id)).toEqual(['s']);
    expect(body.conflicts).toHaveLength(4);
    expect(body.absences).toEqual({ host: 'calendar.example.com' });
    expect(body.people[MONA].name).toBe('mona');
    const monas = await get('me').expect(200);
    expect(monas.body.swaps).toHaveLength(1);
    expect(monas.body.absences).toBeUndefined();
    decisions['catalog.entity.read'] = conditional;
    const narrowed = await get('me', asHubot).expect(200);
    expect(
      narrowed.body.shifts.filter((shift: any) => shift.scheduleId === 'end'),
    ).toEqual([]);
    await get('me', mockCredentials.service.header()).expect(403);
  });

  it('counts shifts of people whom an override alone names', async () => {
    const { get, stores } = await startAway();
    await stores.overrides.add({
      id: 'o',
      scheduleId: 'a',
      start: '2026-11-24T10:00:00.000Z',
      end: '2026-11-24T12:00:00.000Z',
      person: OCTOCAT,
      createdBy: MONA,
      createdAt: NOW,
    });
    const { body } = await get('users/default/octocat/shifts').expect(200);
    expect(body.shifts).toMatchObject([{ scheduleId: 'a', overrideId: 'o' }]);
    const found = await get(`schedules?person=${OCTOCAT}`).expect(200);
    expect(idsOf(found)).toEqual(['a']);
  });

  it("tells another's shifts of the next 30 days", async () => {
    const { get } = await startAway();
    const { body } = await get('users/default/hubot/shifts').expect(200);
    expect(body.shifts.length).toBeGreaterThan(3);
    expect(
      body.shifts.every(
        ({ people, end }: any) =>
          people.includes(HUBOT) && end <= '2026-12-22T12:00:00.000Z',
      ),
    ).toBe(true);
    const none = await get('users/default/nobody/shifts').expect(200);
    expect(none.body).toEqual({ shifts: [] });
  });
});
