import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { storePages } from '../paging/__testUtils__/storePages';
import { API, HUBOT, MONA, POLICY } from '../paging/__testUtils__/testBook';
import { LoopbackFamilies } from './__testUtils__/LoopbackFamilies';
import { startHandOffs } from './__testUtils__/startHandOffs';

// A Monday at 09:00 in Los Angeles: Hubot hands over to Mona.
const HAND_OFF = '2026-11-16T17:00:00.000Z';
const SOON = '2026-11-16T16:45:00.000Z';

let families: LoopbackFamilies;
beforeEach(async () => {
  families = await LoopbackFamilies.start();
});
afterEach(() => families.stop());

describeOnEachDatabase('notices of hand-offs', () => {
  it('reach both a while before and when it comes, once each', async () => {
    const { runAt, sent, titles } = await startHandOffs(families);
    await runAt('2026-11-16T16:44:59.999Z');
    expect(sent).toEqual([]);
    await runAt(SOON);
    await runAt('2026-11-16T16:46:00.000Z');
    expect(titles()).toEqual([
      `${HUBOT}: You hand over Primary to Mona at 09:00 (America/Los_Angeles)`,
      `${MONA}: You are on call from 09:00 (America/Los_Angeles): Primary, after Hubot`,
    ]);
    expect(sent[0].payload).toMatchObject({
      description: 'Nothing is open.',
      link: '/on-call/schedules/file-primary',
      topic: 'on-call',
      scope: `on-call hand-off file-primary ${HAND_OFF}`,
    });
    sent.length = 0;
    await runAt(HAND_OFF);
    await runAt('2026-11-16T17:20:00.000Z');
    await runAt('2026-11-16T18:00:00.000Z');
    expect(titles()).toEqual([
      `${HUBOT}: You hand over Primary to Mona now`,
      `${MONA}: You are on call now: Primary, after Hubot`,
    ]);
  });

  it('are not sent where the same person goes on, nor where they are switched off', async () => {
    const { runAt, sent, overrides } = await startHandOffs(families);
    overrides.items.push({
      id: 'o-1',
      scheduleId: 'file-primary',
      start: HAND_OFF,
      end: '2026-11-17T17:00:00.000Z',
      person: HUBOT,
      createdBy: MONA,
      createdAt: '2026-11-01T00:00:00.000Z',
    });
    await runAt(SOON);
    await runAt(HAND_OFF);
    expect(sent).toEqual([]);

    const { schedulers } = await startHandOffs(families, { enabled: false });
    await expect(
      schedulers[0].triggerTask('tell-of-hand-offs'),
    ).rejects.toThrow('not found');
  });

  it('come as long before as the configuration says, and say so where nobody takes over', async () => {
    const { runAt, titles, overrides } = await startHandOffs(families, {
      before: '2h',
    });
    overrides.items.push({
      id: 'o-1',
      scheduleId: 'file-primary',
      start: HAND_OFF,
      end: '2026-11-17T17:00:00.000Z',
      createdBy: MONA,
      createdAt: '2026-11-01T00:00:00.000Z',
    });
    await runAt('2026-11-16T15:00:00.000Z');
    expect(titles()).toEqual([
      `${HUBOT}: Nobody takes over Primary from you at 09:00 (America/Los_Angeles)`,
    ]);
  });

  it('tell what is open, and the notes of whoever hands over', async () => {
    const { runAt, sent, notes, pages } = await startHandOffs(families);
    const [id, resolved] = await storePages(pages, {
      count: 2,
      at: '2026-11-16T10:00:00.000Z',
      policy: POLICY,
    });
    await pages.change(id, () => ({
      events: [{ kind: 'acknowledged', at: SOON, by: HUBOT }],
    }));
    await pages.change(resolved, () => ({
      events: [{ kind: 'resolved', at: SOON, by: HUBOT }],
    }));
    notes.push({
      id: 'n-1',
      scheduleId: 'file-primary',
      text: 'The disk of the database is nearly full.',
      author: HUBOT,
      createdAt: '2026-11-16T09:00:00.000Z',
    });
    const row = { entityRef: API, title: 'API' };
    const other = { entityRef: 'component:default/other', title: 'Other' };
    const failing = {
      environment: 'prod',
      status: 'unhealthy',
      failing: 2,
      acknowledged: 1,
      worst: { summary: 'Endpoint answers 503' },
    };
    families.answers.set('environment-health/v1/portfolio', {
      items: [
        {
          ...row,
          cells: [failing, { ...failing, environment: 'dev', acknowledged: 2 }],
        },
        { ...other, cells: [failing] },
      ],
    });
    families.answers.set('deployments/v1/portfolio', {
      items: [
        {
          ...row,
          cells: [
            { environment: 'prod', attempt: { status: 'waiting' } },
            { environment: 'dev', attempt: { status: 'success' } },
          ],
        },
      ],
    });
    families.answers.set('runbooks/v1/procedures', {
      overdue: [
        { ...row, title: 'Rotate keys', occurrence: { day: '2026-11-15' } },
      ],
      due: [
        { ...row, title: 'Daily check', occurrence: { day: '2026-11-16' } },
      ],
    });
    await runAt(SOON);
    expect(sent).toHaveLength(2);
    for (const { payload } of sent) {
      expect(payload.description!.split('\n')).toEqual([
        `Open pages: S1 Trouble 0 (${HUBOT} is on it)`,
        'Failing checks: API prod: Endpoint answers 503',
        'Deployments in progress: API to prod waits for an approval',
        'Procedures due: Rotate keys of 2026-11-15, overdue; Daily check',
        'Hubot writes: The disk of the database is nearly full.',
      ]);
    }
    // As the plugin itself, and only of those who own what is handed over.
    expect(families.asked.length).toBeGreaterThanOrEqual(3);
    for (const { url, authorization } of families.asked) {
      expect(authorization).toMatch(/^Bearer /);
      expect(url).toContain(
        `owner=${encodeURIComponent('group:default/team')}`,
      );
    }
  });

  it('name a family that fails, and leave out one that is not installed', async () => {
    const { runAt, sent } = await startHandOffs(families);
    families.answers.set('environment-health/v1/portfolio', 500);
    families.answers.set('deployments/v1/portfolio', {
      items: Array(6).fill({
        entityRef: API,
        title: 'API',
        cells: [{ environment: 'dev', attempt: { status: 'queued' } }],
      }),
    });
    await runAt(SOON);
    const line = 'API to dev is queued';
    expect(sent[0].payload.description!.split('\n')).toEqual([
      'Environment health could not be read, so look there yourself.',
      `Deployments in progress: ${Array(5).fill(line).join('; ')}; and 1 more`,
    ]);
  });

  it('are sent again where they could not be sent', async () => {
    const { runAt, sent, notifications } = await startHandOffs(families);
    notifications.send.mockRejectedValueOnce(new Error('unreachable'));
    await runAt(SOON);
    await runAt('2026-11-16T16:46:00.000Z');
    expect(sent).toHaveLength(1);
    await runAt('2026-11-16T16:47:00.001Z');
    expect(sent).toHaveLength(2);
  });
});
