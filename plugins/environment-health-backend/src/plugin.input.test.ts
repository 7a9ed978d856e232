import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { component } from './__testUtils__/component';
import { serviceSuite } from './__testUtils__/serviceSuite';
import { startHealth } from './__testUtils__/startHealth';

const api = 'entities/component/default/api';
const acknowledgement = {
  environment: 'prod',
  resultId: 'endpoint',
  reason: 'Known.',
  until: new Date(Date.now() + 3600_000).toISOString(),
};
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

async function start() {
  const backend = await startHealth({
    suites: [serviceSuite({ 'api/prod': { endpoint: 'unhealthy' } })],
    entities: [component('api')],
  });
  await backend.sync();
  return backend;
}

describeOnEachDatabase('a request', () => {
  it('is refused with the name of the parameter and what was expected', async () => {
    const { get } = await start();
    const refused: [string, string][] = [
      [`${api}/history?days=0`, 'days: expected a whole number from 1 to 90'],
      [`${api}/history?days=91`, 'days: expected a whole number from 1 to 90'],
      [`${api}/history?days=x`, 'days: expected a whole number from 1 to 90'],
      [`${api}/history?days=1&days=2`, 'days: expected one whole number'],
      [
        `${api}/history?environment=`,
        'environment: expected a name, not an empty text',
      ],
      [`${api}/metrics?range=3h`, 'environment: expected one name'],
      [
        `${api}/metrics?environment=a&environment=b&range=3h`,
        'environment: expected one name',
      ],
      [`${api}/metrics?environment=prod`, 'range: expected one of 3h, 24h, 7d'],
      [
        `${api}/metrics?environment=prod&range=1y`,
        'range: expected one of 3h, 24h, 7d',
      ],
      [
        'portfolio?owner=group:',
        'owner: expected an entity ref such as group:default/name',
      ],
      [
        'portfolio?system=:/',
        'system: expected an entity ref such as system:default/name',
      ],
      [
        'portfolio?environment=',
        'environment: expected a name, not an empty text',
      ],
      [
        'portfolio?status=red',
        'status: expected one of healthy, deploying, unknown, warning, unhealthy',
      ],
      ['portfolio?text=a&text=b', 'text: expected one text'],
      [
        `portfolio?text=${'x'.repeat(201)}`,
        'text: expected at most 200 characters',
      ],
      ['portfolio?limit=201', 'limit: expected a whole number from 1 to 200'],
      ['portfolio?limit=-1', 'limit: expected a whole number from 1 to 200'],
      ['portfolio?cursor=a&cursor=b', 'cursor: expected one cursor'],
      [
        'portfolio?cursor=nonsense',
        "cursor: expected the value of an earlier page's nextCursor",
      ],
      ['rollups', 'by: expected system or owner'],
      ['rollups?by=team', 'by: expected system or owner'],
      [
        'rollups?by=owner&owner=group:',
        'owner: expected an entity ref such as group:default/name',
      ],
      [
        'rollups?by=owner&system=system:',
        'system: expected an entity ref such as system:default/name',
      ],
    ];
    for (const [path, message] of refused) {
      const { body, status } = await get(path);
      expect({ path, status, message: body.error?.message }).toEqual({
        path,
        status: 400,
        message: expect.stringContaining(message),
      });
    }
  });

  it('names every wrong parameter at once', async () => {
    const { get } = await start();
    const { body } = await get('portfolio?limit=0&status=red').expect(400);
    expect(body.error.message).toContain('limit: ');
    expect(body.error.message).toContain('status: ');
  });

  it('to acknowledge is refused with the name of the field and what was expected', async () => {
    const { post } = await start();
    const instant = 'until: expected an instant such as 2026-11-30T18:00:00Z';
    const ahead =
      'until: expected an instant in the future, at most 90 days ahead';
    const reason = 'reason: expected a text of 1 to 500 characters';
    const refused: [object, string][] = [
      [{ environment: undefined }, 'environment: expected one name'],
      [{ environment: 7 }, 'environment: expected one name'],
      [{ environment: '' }, 'environment: expected a name, not an empty text'],
      [
        { resultId: '' },
        "resultId: expected the id of one of the environment's results",
      ],
      [
        { resultId: undefined },
        "resultId: expected the id of one of the environment's results",
      ],
      [{ reason: undefined }, reason],
      [{ reason: '   ' }, reason],
      [{ reason: 'x'.repeat(501) }, reason],
      [{ until: undefined }, instant],
      [{ until: 'tomorrow' }, instant],
      [{ until: '2026-11-30' }, instant],
      [{ until: '2026-11-30T18:00:00' }, instant],
      [{ until: inDays(-1) }, ahead],
      [{ until: inDays(90.1) }, ahead],
    ];
    for (const [wrong, message] of refused) {
      const { body, status } = await post(`${api}/acknowledgements`).send({
        ...acknowledgement,
        ...wrong,
      });
      expect({ wrong, status, message: body.error?.message }).toEqual({
        wrong,
        status: 400,
        message: expect.stringContaining(message),
      });
    }
    const none = await post(`${api}/acknowledgements`).expect(400);
    expect(none.body.error.message).toContain('environment: ');
    const list = await post(`${api}/acknowledgements`).send([]).expect(400);
    expect(list.body.error.message).toContain('expected a JSON object');
    await post(`${api}/acknowledgements`)
      .set('content-type', 'application/json')
      .send('{')
      .expect(400);
  });
});
