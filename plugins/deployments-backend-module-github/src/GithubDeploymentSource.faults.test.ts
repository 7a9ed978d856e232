import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import { LoopbackGithub, type Fault } from './__testUtils__/LoopbackGithub';
import { deploymentNode, target as targetOf } from './__testUtils__/samples';
import { testSource, TOKEN } from './__testUtils__/testSource';

jest.setTimeout(30_000);

/** Repositories that the tests break one of, or all. */
const NAMES = Array.from({ length: 60 }, (_, n) => `acme/r${n}`);
const BROKEN = 'acme/r7';

describe('GithubDeploymentSource, when GitHub fails', () => {
  let github: LoopbackGithub;
  let targets: EntityEnvironments[];

  beforeEach(async () => {
    github = await LoopbackGithub.start();
    targets = NAMES.map(name => targetOf(name, { host: github.host }));
    NAMES.forEach((name, n) =>
      github.repositories.set(name, [deploymentNode(n + 1, 'prod', 1)]),
    );
  });

  afterEach(async () => {
    await github.stop();
  });

  const refsOf = (result: { observations: any[] }) =>
    new Set(
      result.observations.map((one: DeploymentObservation) => one.entityRef),
    );
  const asks = (name: string, body?: { variables: object }) =>
    Object.values(body?.variables ?? {}).includes(name.split('/')[1]);

  it('reads all others where one repository is not found, and says what to do', async () => {
    github.repositories.set(BROKEN, null);
    const result = await testSource(github).sweep(targets);

    expect(refsOf(result).size).toBe(NAMES.length - 1);
    expect(result.failures).toEqual([
      {
        entityRefs: ['component:default/r7'],
        message: `${github.host} has no repository acme/r7, or the credentials may not see it; check github.com/project-slug and which repositories the App or token reaches`,
      },
    ]);
  });

  it.each<[string, Fault]>([
    ['an internal error', { status: 502, body: '<html>Bad gateway</html>' }],
    ['garbage', { status: 200, body: '{"data": 7' }],
    ['a page', { status: 200, body: '<html></html>' }],
    [
      'a query that is too much for it',
      {
        status: 200,
        body: JSON.stringify({
          errors: [
            { message: 'Something went wrong while executing your query.' },
          ],
        }),
      },
    ],
  ])('isolates a repository that answers with %s', async (_, fault) => {
    github.fault = ({ body }) => (asks(BROKEN, body) ? fault : undefined);
    const result = await testSource(github).sweep(targets);

    expect(refsOf(result).size).toBe(NAMES.length - 1);
    expect(result.failures).toEqual([
      {
        entityRefs: ['component:default/r7'],
        message: expect.stringContaining(github.host),
      },
    ]);
  });

  it('gives up soon where nothing is answered, and throws one sentence', async () => {
    github.fault = () => ({ status: 500, body: '{}' });
    await expect(testSource(github).sweep(targets)).rejects.toThrow(
      `${github.host} answered with an error (500); the next sweep reads again`,
    );
    expect(github.queries.length).toBeLessThan(40);
  });

  it('tries again after a passing error', async () => {
    let failures = 2;
    github.fault = () => {
      failures -= 1;
      return failures >= 0 ? { status: 503, body: '{}' } : undefined;
    };
    const result = await testSource(github).sweep(targets);
    expect(result.failures).toEqual([]);
    expect(refsOf(result).size).toBe(NAMES.length);
  });

  it('waits as long as it is told to, once', async () => {
    let refusals = 1;
    github.fault = () => {
      refusals -= 1;
      return refusals >= 0
        ? { status: 429, headers: { 'retry-after': '30' }, body: '{}' }
        : undefined;
    };
    const result = await testSource(github).sweep(targets);
    expect(result.failures).toEqual([]);
    expect(refsOf(result).size).toBe(NAMES.length);
  });

  it('backs off from a secondary limit that lasts', async () => {
    github.fault = () => ({
      status: 403,
      headers: { 'retry-after': '60' },
      body: '{"message":"You have exceeded a secondary rate limit"}',
    });
    await expect(testSource(github).sweep(targets)).rejects.toThrow(
      `${github.host} asked for fewer requests (403); reading continues at the next sweep`,
    );
    expect(github.queries.length).toBeLessThanOrEqual(6);
  });

  it('does not insist where the allowance is used up', async () => {
    github.fault = () => ({
      status: 403,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Date.UTC(2026, 10, 22, 13) / 1000),
      },
      body: '{"message":"API rate limit exceeded"}',
    });
    await expect(testSource(github).sweep(targets)).rejects.toThrow(
      'is used up until 2026-11-22T13:00:00.000Z',
    );
    expect(github.queries.length).toBeLessThanOrEqual(3);
  });

  it('leaves the rest of the allowance to others, and says who was not read', async () => {
    github.rateLimit = { remaining: 499, resetAt: '2026-11-22T13:00:00Z' };
    const result = await testSource(github, { queriesAtOnce: 1 }).sweep(
      targets,
    );

    expect(github.queries).toHaveLength(1);
    expect(refsOf(result).size).toBe(33);
    expect(result.failures).toEqual([
      {
        entityRefs: expect.arrayContaining(['component:default/r59']),
        message: expect.stringMatching(
          /down to 499 points.*minimumRemainingPoints.*after 2026-11-22T13:00:00Z/,
        ),
      },
    ]);
    expect(result.failures[0].entityRefs).toHaveLength(27);
  });

  it('names the key to set where the credentials are refused', async () => {
    github.fault = () => ({
      status: 401,
      body: JSON.stringify({ message: `Bad credentials ${TOKEN}` }),
    });
    const failing = testSource(github).sweep(targets);
    await expect(failing).rejects.toThrow(
      /refused the credentials \(401\).*integrations\.github/,
    );
    await expect(failing).rejects.not.toThrow(TOKEN);
    expect(github.queries.length).toBeLessThanOrEqual(3);
  });

  it('names the key to set where a host is not configured', async () => {
    await expect(
      testSource(github).sweep([
        targetOf('acme/shop', { host: 'ghe.example.com' }),
      ]),
    ).rejects.toThrow(
      'No integration is configured for ghe.example.com; add an entry with this host to integrations.github',
    );
  });

  it('says that a host cannot be reached', async () => {
    const gone = await LoopbackGithub.start();
    await gone.stop();
    await expect(
      testSource(gone).sweep([targetOf('acme/shop', { host: gone.host })]),
    ).rejects.toThrow(/could not be reached/);
  });

  it('gives up a request that hangs, and reads the others', async () => {
    github.fault = ({ body }) =>
      asks(BROKEN, body) ? { status: 0, hang: true } : undefined;
    const result = await testSource(github, {
      requestTimeout: { milliseconds: 60 },
      queriesAtOnce: 1,
    }).sweep(targets.slice(5, 9));

    expect(refsOf(result).size).toBe(3);
    expect(result.failures).toEqual([
      {
        entityRefs: ['component:default/r7'],
        message: `${github.host} did not answer in time; the next sweep reads again`,
      },
    ]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    github.fault = () => {
      stop.abort();
      return { status: 0, hang: true };
    };
    await expect(
      testSource(github).sweep(targets, stop.signal),
    ).rejects.toThrow(/was stopped before it ended/);
    expect(github.queries.length).toBeLessThanOrEqual(3);
  });
});
