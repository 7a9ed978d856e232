import type {
  EntityEnvironments,
  Environment,
} from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import { matchStacks } from './matchStacks';
import type { StackSummary } from './StackInventoryService';

const [DEV, PROD] = ['111111111111', '333333333333'];
const environmentTag = 'environment';

function environment(
  name: string,
  aws?: Environment['aws'],
  aliases = [name],
): Environment {
  return {
    name,
    title: name,
    tier: 'development',
    github: { environments: aliases, branches: [] },
    aws,
  };
}

const environments = [
  environment('dev', { accountId: DEV, region: 'us-west-2' }),
  environment('prod', { accountId: PROD, region: 'us-west-2' }, [
    'prod',
    'production',
  ]),
];

function target(
  facts: Partial<EntityEnvironments>,
  name = 'api',
): EntityEnvironments {
  return {
    entityRef: `component:default/${name}`,
    environments,
    workflows: [],
    stacks: [],
    ...facts,
  };
}

function stack(
  stackName: string,
  accountId: string,
  tags: Record<string, string> = {},
  region = 'us-west-2',
): StackSummary {
  return {
    stackId: `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/1`,
    stackName,
    accountId,
    region,
    status: 'CREATE_COMPLETE',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    drift: 'not_checked',
    tags,
    outputs: {},
    terminationProtection: false,
  };
}

function found(result: ReturnType<typeof matchStacks>) {
  return result.matches.map(
    match =>
      `${match.environment}: ${match.stack.stackName}@${match.stack.region}#${match.stack.accountId}`,
  );
}

describe('matchStacks by name', () => {
  it('looks where the environment lies', () => {
    const stacks = [stack('api', DEV), stack('api', PROD)];
    const result = matchStacks(
      [target({ stacks: [{ environment: 'prod', stackName: 'api' }] })],
      stacks,
      { environmentTag },
    );
    expect(found(result)).toEqual([`prod: api@us-west-2#${PROD}`]);
    expect(result.missing).toEqual([]);
  });

  it('looks where the reference says rather than where the environment lies', () => {
    const result = matchStacks(
      [
        target({
          stacks: [
            { environment: 'prod', stackName: 'cert', region: 'us-east-1' },
            { environment: 'prod', stackName: 'shared', accountId: DEV },
          ],
        }),
      ],
      [
        stack('cert', PROD),
        stack('cert', PROD, {}, 'us-east-1'),
        stack('shared', DEV),
        stack('shared', PROD),
      ],
      { environmentTag },
    );
    expect(found(result)).toEqual([
      `prod: cert@us-east-1#${PROD}`,
      `prod: shared@us-west-2#${DEV}`,
    ]);
  });

  it('looks everywhere where nobody says where', () => {
    const result = matchStacks(
      [
        target({
          environments: [environment('dev')],
          stacks: [{ environment: 'dev', stackName: 'api' }],
        }),
      ],
      [stack('api', PROD, {}, 'eu-central-1')],
      { environmentTag },
    );
    expect(found(result)).toEqual([`dev: api@eu-central-1#${PROD}`]);
  });

  it('reports what does not exist, and where it should', () => {
    const result = matchStacks(
      [target({ stacks: [{ environment: 'prod', stackName: 'gone' }] })],
      [stack('gone', DEV)],
      { environmentTag },
    );
    expect(result).toEqual({
      matches: [],
      missing: [
        {
          entityRef: 'component:default/api',
          reference: {
            environment: 'prod',
            stackName: 'gone',
            accountId: PROD,
            region: 'us-west-2',
          },
        },
      ],
    });
  });

  it('does not call missing what lies where nobody looked', () => {
    const targets = [
      target({
        environments: [...environments, environment('lab')],
        stacks: [
          { environment: 'dev', stackName: 'a' },
          { environment: 'prod', stackName: 'b' },
          { environment: 'lab', stackName: 'c' },
        ],
      }),
    ];
    const missing = (places?: { accountId: string; region: string }[]) =>
      matchStacks(targets, [], { environmentTag, places }).missing.map(
        ({ reference }) => reference.stackName,
      );
    expect(missing([{ accountId: DEV, region: 'us-west-2' }])).toEqual(['a']);
    expect(missing([{ accountId: DEV, region: 'us-east-1' }])).toEqual([]);
    expect(missing()).toEqual(['a', 'b', 'c']);
  });
});

describe('matchStacks by tags', () => {
  const tagged = target({
    stackTags: { tags: { service: 'api', team: 'cloud' } },
  });
  const both = { service: 'api', team: 'cloud' };

  it('wants all of them, and reads the environment from its tag', () => {
    const result = matchStacks(
      [tagged],
      [
        stack('one', DEV, { ...both, environment: 'dev' }),
        stack('two', PROD, { ...both, environment: 'Production' }, 'us-east-1'),
        stack('half', DEV, { service: 'api', environment: 'dev' }),
        stack('other', DEV, { ...both, team: 'web', environment: 'dev' }),
        stack('preview', DEV, { ...both, environment: 'pr-12' }),
        stack('silent', DEV, both),
      ],
      { environmentTag },
    );
    expect(found(result)).toEqual([
      `dev: one@us-west-2#${DEV}`,
      `prod: two@us-east-1#${PROD}`,
    ]);
  });

  it('takes the tag that is configured', () => {
    const result = matchStacks(
      [tagged],
      [stack('one', DEV, { ...both, stage: 'dev', environment: 'prod' })],
      { environmentTag: 'stage' },
    );
    expect(found(result)).toEqual([`dev: one@us-west-2#${DEV}`]);
  });

  it('does not believe a tag that speaks for another account', () => {
    const result = matchStacks(
      [tagged],
      [stack('one', DEV, { ...both, environment: 'prod' })],
      { environmentTag },
    );
    expect(found(result)).toEqual([]);
  });

  it('does not find one stack twice', () => {
    const result = matchStacks(
      [{ ...tagged, stacks: [{ environment: 'dev', stackName: 'one' }] }],
      [stack('one', DEV, { ...both, environment: 'dev' })],
      { environmentTag },
    );
    expect(found(result)).toEqual([`dev: one@us-west-2#${DEV}`]);
  });

  it('keeps entities apart', () => {
    const result = matchStacks(
      [tagged, target({ stackTags: { tags: { service: 'web' } } }, 'web')],
      [
        stack('one', DEV, { ...both, environment: 'dev' }),
        stack('two', DEV, { service: 'web', environment: 'dev' }),
      ],
      { environmentTag },
    );
    expect(
      result.matches.map(match => [match.entityRef, match.stack.stackName]),
    ).toEqual([
      ['component:default/api', 'one'],
      ['component:default/web', 'two'],
    ]);
  });

  it('agrees with looking at every stack one by one', () => {
    const keys = ['service', 'team', 'environment'];
    const values = fc.constantFrom('api', 'web', 'dev', 'prod');
    const tags = fc.dictionary(fc.constantFrom(...keys), values);
    const stacks = fc.array(
      fc.record({ tags, accountId: fc.constantFrom(DEV, PROD) }),
    );
    fc.assert(
      fc.property(tags, stacks, (wanted, given) => {
        const all = given.map((facts, index) =>
          stack(`stack-${index}`, facts.accountId, facts.tags),
        );
        const expected = all.filter(
          ({ tags: carried, accountId }) =>
            Object.keys(wanted).length > 0 &&
            Object.entries(wanted).every(([key, v]) => carried[key] === v) &&
            ((carried.environment === 'dev' && accountId === DEV) ||
              (carried.environment === 'prod' && accountId === PROD)),
        );
        const { matches } = matchStacks(
          [target({ stackTags: { tags: wanted } })],
          all,
          { environmentTag },
        );
        expect(matches.map(match => match.stack)).toEqual(expected);
        for (const match of matches) {
          expect(match.environment).toBe(match.stack.tags.environment);
        }
      }),
    );
  });
});
