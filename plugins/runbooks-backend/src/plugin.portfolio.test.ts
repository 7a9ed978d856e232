import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component, treeOfComponent } from './__testUtils__/component';
import { FakeUrlReader } from './__testUtils__/FakeUrlReader';
import { healthOf, healthResult } from './__testUtils__/healthOf';
import { markdown } from './__testUtils__/markdown';
import { startRunbooks } from './__testUtils__/startRunbooks';

async function start() {
  const reader = new FakeUrlReader();
  const files = (...titles: string[]) =>
    Object.fromEntries(
      titles.map(title => [`docs/runbooks/${title}.md`, markdown(title)]),
    );
  reader.trees.set(treeOfComponent('api'), {
    ...files('Alpha', 'Golf', 'Echo'),
    'docs/runbooks/old.md': markdown('Foxtrot', [
      'last_reviewed: 2020-01-01',
      'review_every: 30 days',
      "alarms: ['api-*']",
    ]),
  });
  reader.trees.set(treeOfComponent('web'), {
    ...files('Bravo'),
    'docs/runbooks/weekly.md': markdown('Delta', [
      'schedule: { rule: FREQ=WEEKLY;BYDAY=MO, time: "10:00", timeZone: UTC }',
    ]),
    'docs/runbooks/100%_sure.md': markdown('Charlie 100%_sure'),
  });
  reader.trees.set(treeOfComponent('bare'), {});
  reader.trees.set(treeOfComponent('lib'), {});
  const everybody = 'https://github.com/acme/runbooks/tree/main/';
  reader.trees.set(everybody, { 'all.md': markdown('Hotel') });
  const backend = await startRunbooks({
    reader,
    config: {
      collections: [
        { id: 'everybody', url: everybody, select: { owner: 'team-b' } },
      ],
    },
    entities: [
      component('api', { owner: 'team-a', system: 'shop' }),
      component('web', { owner: 'team-b', system: 'shop' }),
      component('bare', { owner: 'team-b' }),
      component('lib', { type: 'library' }),
      component('off', { annotations: { 'callboard.io/runbooks': 'none' } }),
    ],
    health: new Map([
      [
        'component:default/api',
        healthOf('component:default/api', [
          healthResult({ id: 'api-errors' }),
          healthResult({ id: 'db-full', status: 'healthy' }),
          healthResult({
            id: 'endpoint',
            checkId: 'http.endpoint',
            status: 'healthy',
          }),
        ]),
      ],
      [
        'component:default/bare',
        healthOf('component:default/bare', [healthResult({ id: 'bare-down' })]),
      ],
    ]),
  });
  await backend.sync();
  const titles = async (query: string) => {
    const { body } = await backend.get(`portfolio?${query}`).expect(200);
    return body.items.map(({ title }: { title: string }) => title);
  };
  return { ...backend, titles };
}

describeOnEachDatabase('the portfolio', () => {
  it('is by title, a page at a time, forwards and back', async () => {
    const { get } = await start();
    const page = async (cursor?: string) => {
      const { body } = await get(
        `portfolio?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      ).expect(200);
      return {
        ...body,
        titles: body.items.map(({ title }: { title: string }) => title),
      };
    };
    const first = await page();
    expect(first).toMatchObject({
      titles: ['Alpha', 'Bravo', 'Charlie 100%_sure'],
      totalItems: 9,
    });
    expect(first).not.toHaveProperty('prevCursor');
    const second = await page(first.nextCursor);
    expect(second.titles).toEqual(['Delta', 'Echo', 'Foxtrot']);
    const third = await page(second.nextCursor);
    expect(third.titles).toEqual(['Golf', 'Hotel', 'Hotel']);
    expect(third).not.toHaveProperty('nextCursor');
    expect((await page(third.prevCursor)).titles).toEqual(second.titles);
    const again = await page(second.prevCursor);
    expect(again.titles).toEqual(first.titles);
    expect(again).not.toHaveProperty('prevCursor');
    expect(again.nextCursor).toBe(first.nextCursor);
  });

  it('is filtered', async () => {
    const { titles } = await start();
    expect(await titles('owner=team-a')).toEqual([
      'Alpha',
      'Echo',
      'Foxtrot',
      'Golf',
    ]);
    expect(
      await titles('owner=team-a&owner=group:default/team-b'),
    ).toHaveLength(9);
    expect(await titles('system=shop&text=OL')).toEqual(['Golf']);
    expect(await titles('text=0%25_')).toEqual(['Charlie 100%_sure']);
    expect(await titles('text=default/web')).toHaveLength(4);
    expect(await titles('kind=procedure')).toEqual(['Delta']);
    expect(await titles('freshness=stale&freshness=due-soon')).toEqual([
      'Foxtrot',
    ]);
  });

  it('gives the text of runbooks to those who ask for it', async () => {
    const { get } = await start();
    const { body } = await get('portfolio?includeText=true&limit=1');
    expect(body.items[0].text).toContain('Restart it in');
    const without = await get('portfolio?limit=1');
    expect(without.body.items[0]).not.toHaveProperty('text');
  });

  it.each([
    ['kind=odd', 'kind: expected one of incident, procedure, automated'],
    [
      'freshness=old',
      'freshness: expected one of fresh, due-soon, stale, unknown',
    ],
    ['limit=0', 'limit: expected a whole number from 1 to 200'],
    ['cursor=x', "cursor: expected the value of an earlier page's nextCursor"],
  ])(
    'does not understand %s, and says what was expected',
    async (query, message) => {
      const { get } = await start();
      const { body } = await get(`portfolio?${query}`).expect(400);
      expect(body.error.message).toContain(message);
    },
  );
});

describeOnEachDatabase('what fires', () => {
  it('is shown with the runbooks for it', async () => {
    const { get, run } = await start();
    await run('mirror-checks');
    const { body } = await get('entities/component/default/api/runbooks');
    const { id } = body.runbooks.find(
      ({ title }: { title: string }) => title === 'Foxtrot',
    );
    expect(body.firing).toEqual([
      {
        environment: 'prod',
        tier: 'production',
        resultId: 'api-errors',
        checkId: 'aws.alarms',
        title: 'CloudWatch alarms',
        subject: 'api-errors',
        alarm: true,
        status: 'unhealthy',
        summary: 'api-errors is in ALARM.',
        since: '2026-11-20T09:00:00.000Z',
        runbooks: [{ id, title: 'Foxtrot' }],
      },
    ]);
    const one = await get(`entities/component/default/api/runbooks/${id}`);
    expect(one.body.firing).toEqual(body.firing);
  });
});

describeOnEachDatabase('the gaps', () => {
  it('are services and alarms without a runbook, and stale runbooks', async () => {
    const { get, run } = await start();
    await run('mirror-checks');
    const { body } = await get('gaps').expect(200);
    expect(body).toMatchObject({
      withoutRunbooks: [
        { entityRef: 'component:default/bare', owner: 'group:default/team-b' },
      ],
      alarms: [
        {
          entityRef: 'component:default/api',
          owner: 'group:default/team-a',
          check: { resultId: 'db-full', status: 'healthy', runbooks: [] },
        },
        {
          entityRef: 'component:default/bare',
          check: { resultId: 'bare-down' },
        },
      ],
      stale: [{ title: 'Foxtrot', freshness: { state: 'stale' } }],
    });
    expect(body.withoutRunbooks).toHaveLength(1);
    expect(body.alarms).toHaveLength(2);

    const { body: ofTeam } = await get('gaps?owner=team-a').expect(200);
    expect(ofTeam.withoutRunbooks).toEqual([]);
    expect(ofTeam.alarms).toHaveLength(1);
    expect(ofTeam.stale).toHaveLength(1);
  });
});
