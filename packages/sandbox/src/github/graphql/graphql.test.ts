import { Octokit } from '@octokit/core';
import { parse } from 'graphql';
import {
  START,
  startTestSandbox,
  type TestSandbox,
} from '../../__testUtils__/startTestSandbox';
import { githubSchema } from './githubSchema';
import { queryCost } from './queryCost';

const cost = (query: string, variables = {}) =>
  queryCost(githubSchema(), parse(query), variables);

describe('queryCost', () => {
  it('takes one request per connection and one point per hundred requests, at least one', () => {
    const alias = (index: number) =>
      `a${index}: repository(owner: "o", name: "n${index}") {
         dev: deployments(first: 1, environments: ["dev"]) { nodes { statuses(first: 5) { nodes { state } } } }
         prod: deployments(first: 10) { nodes { id } } }`;
    const query = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => alias(index)).join(
        ' ',
      )} }`;
    expect(cost(query(1))).toEqual({ cost: 1, nodeCount: 1 + 5 + 10 });
    expect(cost(query(50)).cost).toBe(2);
  });

  it('multiplies what lies inside a connection, also through fragments and variables', () => {
    const query = `query ($n: Int!) { repository(owner: "o", name: "n") { deployments(first: $n) { nodes { ...d } } } }
      fragment d on Deployment { statuses(first: 10) { nodes { id } } }`;
    expect(cost(query, { n: 100 })).toEqual({ cost: 1, nodeCount: 1100 });
    const deep = query.replace(
      '{ id }',
      '{ deployment { statuses(last: 2) { nodes { id } } } }',
    );
    expect(cost(deep, { n: 100 }).cost).toBe(11);
  });

  it.each([
    [
      '{ repository(owner:"o",name:"n"){ deployments { totalCount } } }',
      /`first` or `last`/,
    ],
    [
      '{ repository(owner:"o",name:"n"){ deployments(first: 101) { totalCount } } }',
      /limit of 100/,
    ],
  ])('refuses %s', (query, message) => {
    expect(() => cost(query)).toThrow(message);
  });
});

describe('GraphQL, read by Octokit', () => {
  let sandbox: TestSandbox;
  let octokit: Octokit;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    octokit = new Octokit({ auth: 'a', baseUrl: `${sandbox.url}/api/v3` });
  });
  afterAll(() => sandbox.stop());

  it.each([
    ['a', 'devops-lead'],
    ['user:mona', 'mona'],
  ])('tells who asks with the token %s', async (auth, login) => {
    const asking = new Octokit({ auth, baseUrl: `${sandbox.url}/api/v3` });
    await expect(asking.graphql('{ viewer { login } }')).resolves.toEqual({
      viewer: { login },
    });
  });

  const PRODUCTION = `query ($first: Int!, $after: String) {
    repository(owner: "callboard-demo", name: "ec2-manager") {
      deployments(first: $first, after: $after, environments: ["api-production"], orderBy: { field: CREATED_AT, direction: DESC }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          databaseId state environment description payload createdAt commitOid
          commit { oid messageHeadline author { name user { login avatarUrl } } }
          ref { name prefix }
          creator { login avatarUrl url }
          latestStatus { state logUrl }
          statuses(first: 10) { nodes { state createdAt } }
        }
      }
    }
    rateLimit { cost limit remaining resetAt }
  }`;

  interface Answer {
    repository: {
      deployments: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: Record<string, any>[];
      };
    };
    rateLimit: { cost: number; remaining: number };
  }

  it('tells deployments of an environment, newest first', async () => {
    const { repository, rateLimit } = await octokit.graphql<Answer>(
      PRODUCTION,
      {
        first: 3,
      },
    );
    const [waiting, live, before] = repository.deployments.nodes;
    expect(waiting).toMatchObject({
      state: 'WAITING',
      latestStatus: { state: 'WAITING' },
      ref: { name: 'main', prefix: 'refs/heads/' },
    });
    expect(live).toMatchObject({
      state: 'ACTIVE',
      description: expect.stringContaining('allowed by the DevOps Lead'),
      commit: { author: { user: { login: 'hubot' } } },
    });
    expect(JSON.parse(live.payload)).toMatchObject({
      category: 'emergency',
      approvedBy: 'DevOps Lead',
    });
    expect(
      live.statuses.nodes.map((each: { state: string }) => each.state),
    ).toEqual(['SUCCESS', 'IN_PROGRESS', 'QUEUED', 'WAITING']);
    expect(live.latestStatus.logUrl).toMatch(/\/actions\/runs\/\d+\/job\/\d+$/);
    expect(before.state).toBe('INACTIVE');
    expect(rateLimit.cost).toBe(1);
  });

  it('pages by cursor without gaps', async () => {
    const seen: number[] = [];
    let total = 0;
    let after: string | undefined;
    do {
      const answer: Answer = await octokit.graphql(PRODUCTION, {
        first: 4,
        after,
      });
      const { nodes, pageInfo, totalCount } = answer.repository.deployments;
      seen.push(...nodes.map(node => node.databaseId));
      total = totalCount;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(8);
  });

  it('answers what it knows beside the repository that it does not', async () => {
    await expect(
      octokit.graphql(
        `{ known: repository(owner: "vocavision", name: "vocavision") { nameWithOwner }
           unknown: repository(owner: "no", name: "no") { nameWithOwner } }`,
      ),
    ).rejects.toMatchObject({
      data: {
        known: { nameWithOwner: 'vocavision/vocavision' },
        unknown: null,
      },
      errors: [{ type: 'NOT_FOUND', path: ['unknown'] }],
    });
  });

  it('refuses fields that GitHub does not have', async () => {
    await expect(
      octokit.graphql('{ repository(owner: "a", name: "b") { mood } }'),
    ).rejects.toMatchObject({
      errors: [{ message: expect.stringContaining('mood') }],
    });
  });

  it('counts points down and then refuses', async () => {
    const poor = await startTestSandbox({ rateLimits: { graphql: 1 } });
    const asking = new Octokit({ auth: 'a', baseUrl: `${poor.url}/api/v3` });
    const { rateLimit } = await asking.graphql<Answer>(PRODUCTION, {
      first: 1,
    });
    expect(rateLimit).toEqual({
      cost: 1,
      limit: 1,
      remaining: 0,
      resetAt: new Date(START + 3_600_000).toISOString().replace('.000', ''),
    });
    await expect(
      asking.graphql(PRODUCTION, { first: 1 }),
    ).rejects.toMatchObject({
      errors: [{ type: 'RATE_LIMITED' }],
    });
    expect(poor.requests.read().github.graphqlPoints).toBe(1);
    await poor.stop();
  });

  it('wants a token', async () => {
    const response = await fetch(`${sandbox.url}/api/graphql`, {
      method: 'POST',
    });
    expect(response.status).toBe(401);
  });
});
