import { parse, parseAllDocuments } from 'yaml';
import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';
import { SCALE_ENVIRONMENTS, scaleName, scaleStack } from './scaleNames';

const SCALE = {
  services: 500,
  accountsPerEnvironment: 10,
  regions: ['us-west-2', 'us-east-1'],
};

describe('synthetic scale', () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox({
      scale: SCALE,
    });
  });
  afterAll(() => sandbox.stop());

  it('lists every service in one catalog file', async () => {
    const response = await sandbox.api(
      '/repos/scale/catalog/contents/all.yaml',
      { headers: { accept: 'application/vnd.github.v3.raw' } },
    );
    const documents = parseAllDocuments(await response.text());
    expect(documents).toHaveLength(500);
    expect(documents[499].toJS()).toMatchObject({
      kind: 'Component',
      metadata: {
        name: 'service-00500',
        annotations: {
          'github.com/project-slug': 'scale/service-00500',
          'callboard.io/cloudformation-stacks': expect.stringMatching(
            /^dev=service-00500-dev@us-east-1#400000000010,staging=/,
          ),
        },
      },
    });
  });

  it('makes repositories when they are asked for, always the same', async () => {
    const query = JSON.stringify({
      query: `{ repository(owner: "scale", name: "service-00042") {
        deployments(first: 10, environments: ["prod"]) { nodes { databaseId state commitOid } } } }`,
    });
    const ask = async () =>
      (
        await sandbox.api(`${sandbox.url}/api/graphql`, {
          method: 'POST',
          body: query,
          headers: { 'content-type': 'application/json' },
        })
      ).json();
    const { data } = await ask();
    expect(
      data.repository.deployments.nodes.map(
        ({ state }: { state: string }) => state,
      ),
    ).toEqual(['INACTIVE', 'ACTIVE']);
    expect((await ask()).data).toEqual(data);
    expect((await sandbox.api('/repos/scale/service-00501')).status).toBe(404);
  });

  it('spreads stacks evenly over accounts and regions', () => {
    const places = new Map<string, number>();
    for (let index = 1; index <= 500; index += 1) {
      for (const environment of SCALE_ENVIRONMENTS) {
        const place = scaleStack(index, environment, SCALE);
        const { spec } = sandbox.world.aws
          .region(place)
          .get(place.stackName, sandbox.clock.now());
        expect(spec.tags).toMatchObject({
          service: scaleName(index),
          environment,
        });
        const key = `${place.accountId} ${place.region}`;
        places.set(key, (places.get(key) ?? 0) + 1);
      }
    }
    expect(places.size).toBe(60);
    expect(new Set(places.values())).toEqual(new Set([25]));
  });

  it('has runbooks and definitions of on-call where it is told to', async () => {
    const other = await startTestSandbox({
      scale: { services: 3, runbooksPerService: 5, onCall: true },
    });
    try {
      const list = async (path: string) =>
        (await other.api(`/repos/scale/${path}`)).json();
      const files = await list('service-00002/contents/docs/runbooks');
      expect(files).toHaveLength(5);
      const { content } = await list(
        'service-00002/contents/docs/runbooks/runbook-5.md',
      );
      expect(Buffer.from(content, 'base64').toString()).toContain(
        '# Check 5 of service-00002',
      );
      const catalog = await list('catalog/contents/all.yaml');
      const [, second] = parseAllDocuments(
        Buffer.from(catalog.content, 'base64').toString(),
      );
      expect(second.toJS().metadata.annotations).toMatchObject({
        'backstage.io/source-location': `url:${other.url}/scale/service-00002/tree/main/`,
        'callboard.io/on-call': './oncall.yaml',
      });
      const definition = await list('service-00002/contents/oncall.yaml');
      expect(
        parse(Buffer.from(definition.content, 'base64').toString()),
      ).toMatchObject({ schedules: [{ id: 'primary' }, { id: 'secondary' }] });
    } finally {
      await other.stop();
    }
  });

  it('plays scenes on synthetic services too', async () => {
    const scene = await sandbox.control('POST', '/scenes/deployment-succeeds', {
      service: 'service-00007',
      environment: 'dev',
    });
    const { commit } = await scene.json();
    await sandbox.control('POST', '/clock', { advanceSeconds: 600 });
    const [newest] = await (
      await sandbox.api('/repos/scale/service-00007/deployments')
    ).json();
    expect(newest).toMatchObject({ sha: commit, environment: 'dev' });
  });
});
