import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import request from 'supertest';
import { startRuns } from './__testUtils__/startRuns';
import { shelvedRunbook, testRunbook } from './__testUtils__/shelvedRunbook';

const api = 'entities/component/default/api';
const runs = `${api}/runbooks/website-down/runs`;
const ref = 'component:default/api';
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const tick = { id: '1', kind: 'ticked', stepId: 'a' };
const end = { id: 'end', kind: 'finished', outcome: 'worked', text: 'Up' };

describeOnEachDatabase('a run', () => {
  it('is started once for a request, pinned to what the runbook says then', async () => {
    const { as, shelf, signals, events, auditor, audit } = await startRuns();
    const wish = {
      requestId: 'r-1',
      environment: 'prod',
      reason: { kind: 'alarm', reference: 'x', text: 'ApiServerErrors' },
    };
    const { body } = await as('one').post(runs, wish).expect(201);
    expect(body).toMatchObject({
      entityRef: ref,
      runbookId: 'website-down',
      runbookTitle: 'Website down',
      environment: 'prod',
      tier: 'production',
      reason: wish.reason,
      startedBy: 'user:default/one',
      progress: { ticked: 0, of: 4 },
      contentHash: 'hash-1',
      outdated: false,
      variables: { environment: 'prod', stack: 'api-prod' },
      state: { seq: 1, participants: ['user:default/one'] },
      may: { run: true, sign: true, automate: true },
    });
    expect(body).not.toHaveProperty('requestId');
    expect(signals).toEqual([
      `runbooks:run:${body.id}`,
      `runbooks:${ref}`,
      'runbooks',
    ]);
    expect(events).toEqual([
      {
        topic: 'callboard.runbooks.run',
        eventPayload: {
          kind: 'started',
          run: expect.objectContaining({ id: body.id, entityRef: ref }),
        },
      },
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'runbooks-run-start',
        severityLevel: 'medium',
        meta: { entityRef: ref, runbookId: 'website-down' },
      }),
    );
    expect(audit.success).toHaveBeenCalledWith({
      meta: { runId: body.id, environment: 'prod', reason: wish.reason },
    });

    const again = await as('one').post(runs, wish).expect(201);
    expect(again.body).toEqual(body);
    expect(events).toHaveLength(1);
    const stolen = await as('two').post(runs, wish).expect(409);
    expect(stolen.body.error.message).toBe(
      'requestId: "r-1" was used for another run; expected a new one for each run',
    );

    const runbook = testRunbook();
    runbook.sections[0].title = 'Mitigation';
    shelf.items[0] = shelvedRunbook({ contentHash: 'hash-2', runbook });
    const later = await as('two').get(`runs/${body.id}`).expect(200);
    expect(later.body).toMatchObject({ outdated: true, contentHash: 'hash-1' });
    expect(later.body.runbook.sections[0].title).toBe('Resolution');
    shelf.items[0] = shelvedRunbook({
      contentHash: 'hash-3',
      runbook: { ...testRunbook(), lines: { from: 30, to: 50 } },
    });
    const moved = await as('two').get(`runs/${body.id}`).expect(200);
    expect(moved.body.outdated).toBe(false);
    shelf.items.length = 0;
    const gone = await as('two').get(`runs/${body.id}`).expect(200);
    expect(gone.body.outdated).toBe(true);
  });

  it('takes what several people do, each thing once', async () => {
    const { as, start, signals, events, auditor } = await startRuns();
    const { id } = await start();
    const path = `runs/${id}/actions`;
    signals.length = 0;
    const actions = [
      tick,
      { id: '2', kind: 'noted', text: ' Hot ', stepId: 'b' },
    ];
    await as('two').post(path, { actions }).expect(200);
    expect(signals).toEqual([`runbooks:run:${id}`, `runbooks:${ref}`]);
    await as('two').post(path, { actions }).expect(200);
    expect(signals).toHaveLength(2);
    expect(events).toHaveLength(1);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'runbooks-run-add' }),
    );
    const { body } = await as('three')
      .post(path, { actions: [{ ...tick, id: '3', stepId: 'c' }, end] })
      .expect(200);
    expect(body).toMatchObject({
      progress: { ticked: 2, of: 4 },
      finished: { outcome: 'worked', text: 'Up', by: 'user:default/three' },
      state: {
        seq: 5,
        notes: [{ text: 'Hot', stepId: 'b', by: 'user:default/two' }],
        participants: ['one', 'two', 'three'].map(u => `user:default/${u}`),
        steps: { a: { ticked: true }, c: { ticked: true } },
      },
    });
    expect(events.at(-1)).toMatchObject({
      eventPayload: { kind: 'finished', run: { id, finished: body.finished } },
    });
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'runbooks-run-finish',
        severityLevel: 'medium',
      }),
    );
    const late = await as('two')
      .post(path, { actions: [{ ...tick, id: '9' }] })
      .expect(409);
    expect(late.body.error.message).toContain('was finished by');
    await as('two')
      .post(path, {
        actions: [end, { id: '10', kind: 'noted', text: 'Later' }],
      })
      .expect(200);
    const markdown = await as('two').get(`runs/${id}/export`).expect(200);
    expect(markdown.body.markdown).toContain('- **Outcome:** Worked: Up');
    expect(markdown.body.markdown).toContain('> Later');
  });

  it('is listed from the newest on', async () => {
    const { as, start } = await startRuns({
      runbooks: [shelvedRunbook(), shelvedRunbook({ id: 'other' })],
    });
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      ids.unshift((await start()).id);
    }
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await as('one')
        .get(`${api}/runs?limit=2${cursor}`)
        .expect(200);
      seen.push(...body.items.map((run: { id: string }) => run.id));
      if (!body.nextCursor) {
        break;
      }
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen.sort()).toEqual(ids.sort());
    const { body } = await as('one')
      .get(`${api}/runs?runbookId=other`)
      .expect(200);
    expect(body).toEqual({ items: [] });
    await as('one').get(`${api}/runs?cursor=x`).expect(400);
    await as('one').get(`${api}/runs?limit=0`).expect(400);
  });

  it('says what is wrong with a request, by its value', async () => {
    const { as, start, audit } = await startRuns();
    const { id } = await start();
    const wish = { requestId: 'r', reason: { kind: 'drill' } };
    const cases: [string, object, string][] = [
      [runs, {}, 'requestId: expected a text of 1 to 100 characters'],
      [runs, { requestId: 'r' }, 'reason: expected an object with kind'],
      [
        runs,
        { ...wish, environment: 'qa' },
        'environment: "qa" is no environment of component:default/api; expected one of dev, prod',
      ],
      [
        runs,
        { ...wish, reason: { kind: 'procedure', reference: 'monday' } },
        'reference: expected the day on which the procedure fell due, as YYYY-MM-DD',
      ],
      [
        runs,
        { ...wish, reason: { kind: 'whim' } },
        'expected a kind of alarm, incident, procedure or drill',
      ],
      [
        `runs/${id}/actions`,
        {},
        'actions: expected a list of 1 to 100 actions',
      ],
      [`runs/${id}/actions`, { actions: [null] }, 'actions: '],
      [
        `runs/${id}/actions`,
        { actions: [{ id: 'x', kind: 'danced' }] },
        'expected a kind of ticked, unticked, noted, joined or finished',
      ],
      [
        `runs/${id}/actions`,
        { actions: [{ id: 'x', kind: 'noted', text: 'x'.repeat(4001) }] },
        'expected a text of 1 to 4000 characters',
      ],
      [
        `runs/${id}/actions`,
        { actions: [{ ...tick, stepId: 'z' }] },
        'stepId: "z" is no step of Website down',
      ],
    ];
    for (const [path, body, message] of cases) {
      const answer = await as('one').post(path, body).expect(400);
      expect(answer.body.error.message).toContain(message);
    }
    expect(audit.fail).toHaveBeenCalledTimes(cases.length);
    const missing = await as('one')
      .post(`${api}/runbooks/none/runs`, wish)
      .expect(404);
    expect(missing.body.error.message).toBe(`${ref} has no runbook none`);
    await as('one').get('runs/none').expect(404);
    await as('one')
      .post('runs/none/actions', { actions: [tick] })
      .expect(404);
  });
});

describeOnEachDatabase('rights in runs', () => {
  it('follow the entity, and keep quiet about what is hidden', async () => {
    const { as, start, decisions } = await startRuns();
    const { id } = await start();
    decisions['catalog.entity.read'] = deny;
    for (const path of [`runs/${id}`, `runs/${id}/export`, 'runs/none']) {
      const { body } = await as('two').get(path).expect(404);
      expect(body.error.message).toMatch(/^No run [\w-]+ was found$/);
    }
    await as('two').get(`${api}/runs`).expect(404);
    await as('two')
      .post(`runs/${id}/actions`, { actions: [tick] })
      .expect(404);
    delete decisions['catalog.entity.read'];
    decisions['runbooks.read'] = deny;
    await as('two').get(`runs/${id}`).expect(403);
    await as('two').get('runs/none').expect(403);
    await as('two').get(`${api}/runs`).expect(403);
  });

  it('tell who may run, and let nobody else', async () => {
    const { as, start, decisions, stores } = await startRuns();
    const { id } = await start();
    decisions['runbooks.run'] = deny;
    decisions['runbooks.automate'] = deny;
    const { body } = await as('two').get(`runs/${id}`).expect(200);
    expect(body.may).toEqual({ run: false, sign: true, automate: false });
    await as('two')
      .post(runs, { requestId: 'x', reason: { kind: 'drill' } })
      .expect(403);
    await as('two')
      .post(`runs/${id}/actions`, { actions: [tick] })
      .expect(403);
    expect((await stores.runs.get(id))?.seq).toBe(1);
  });

  it('let only those finish a procedure who may sign', async () => {
    const { as, start, decisions } = await startRuns();
    const procedure = await start('one', {
      reason: { kind: 'procedure', reference: '2026-11-22' },
    });
    const drill = await start();
    decisions['runbooks.sign'] = deny;
    await as('one')
      .post(`runs/${procedure.id}/actions`, { actions: [tick] })
      .expect(200);
    const { body } = await as('one')
      .post(`runs/${procedure.id}/actions`, { actions: [end] })
      .expect(403);
    expect(body.error.message).toContain('runbooks.sign');
    await as('one')
      .post(`runs/${drill.id}/actions`, { actions: [end] })
      .expect(200);
    delete decisions['runbooks.sign'];
    await as('two')
      .post(`runs/${procedure.id}/actions`, { actions: [end] })
      .expect(200);
  });

  it('are those of a person who answers for it by name', async () => {
    const { server, start, audit } = await startRuns();
    const { id } = await start();
    for (const [header, status] of [
      [mockCredentials.service.header(), 403],
      [mockCredentials.none.header(), 401],
    ] as const) {
      await request(server)
        .post(`/api/runbooks/v1/runs/${id}/actions`)
        .set('authorization', header)
        .send({ actions: [tick] })
        .expect(status);
    }
    expect(audit.fail).toHaveBeenCalledTimes(1);
    await request(server)
      .get(`/api/runbooks/v1/runs/${id}`)
      .set('authorization', mockCredentials.service.header())
      .expect(200);
  });
});
