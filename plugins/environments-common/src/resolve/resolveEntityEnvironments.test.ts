import type { Entity } from '@backstage/catalog-model';
import { AnnotationError } from '../annotations/AnnotationError';
import type { Environment } from '../environment/types';
import { resolveEntityEnvironments } from './resolveEntityEnvironments';

const environments: Environment[] = [
  {
    name: 'dev',
    title: 'Development',
    tier: 'development',
    github: { environments: ['dev', 'development'], branches: ['develop'] },
    aws: { accountId: '111111111111', region: 'us-west-2' },
  },
  {
    name: 'staging',
    title: 'Staging',
    tier: 'staging',
    github: { environments: ['staging'], branches: ['develop'] },
  },
  {
    name: 'prod',
    title: 'Production',
    tier: 'production',
    github: { environments: ['prod', 'production'], branches: ['main'] },
  },
];

function entity(kind: string, annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'ec2-manager', annotations },
  };
}

function resolve(
  own?: Record<string, string>,
  ofSystem?: Record<string, string>,
) {
  return resolveEntityEnvironments(
    entity('Component', own),
    ofSystem && entity('System', ofSystem),
    environments,
  );
}

function problemsOf(...args: Parameters<typeof resolve>) {
  try {
    resolve(...args);
  } catch (error) {
    expect(error).toBeInstanceOf(AnnotationError);
    return (error as AnnotationError).problems;
  }
  throw new Error('expected an AnnotationError');
}

describe('resolveEntityEnvironments', () => {
  it('takes everything from the configuration where nothing is annotated', () => {
    expect(resolve()).toEqual({
      entityRef: 'component:default/ec2-manager',
      environments,
      workflows: [],
      stacks: [],
    });
  });

  it('reads everything that an entity says', () => {
    expect(
      resolve({
        'github.com/project-slug': 'callboard-demo/ec2-manager',
        'backstage.io/source-location':
          'url:http://localhost:7100/callboard-demo/ec2-manager/tree/main/',
        'callboard.io/environments': 'prod,staging',
        'callboard.io/github-environments':
          'prod=api-production,prod=api-hotfix',
        'callboard.io/github-workflows': 'ci.yml',
        'callboard.io/cloudformation-stacks':
          'dev=api-dev,prod=api-prod,prod=certificate@us-east-1',
        'callboard.io/cloudformation-stack-tags': 'service=api,team=cloud',
        'callboard.io/health-endpoints':
          'dev=http://localhost:8080/health,prod=https://api.example.com/health',
        'callboard.io/cloudwatch-alarm-prefixes': 'dev=api-dev-,prod=api-prod-',
      }),
    ).toEqual({
      entityRef: 'component:default/ec2-manager',
      environments: [
        environments[1],
        {
          ...environments[2],
          github: {
            environments: ['api-production', 'api-hotfix'],
            branches: ['main'],
          },
        },
      ],
      repository: {
        host: 'localhost:7100',
        owner: 'callboard-demo',
        name: 'ec2-manager',
      },
      workflows: ['ci.yml'],
      stacks: [
        { environment: 'prod', stackName: 'api-prod' },
        {
          environment: 'prod',
          stackName: 'certificate',
          region: 'us-east-1',
        },
      ],
      stackTags: { tags: { service: 'api', team: 'cloud' } },
      healthEndpoints: [
        { environment: 'prod', url: 'https://api.example.com/health' },
      ],
      alarmPrefixes: [{ environment: 'prod', prefix: 'api-prod-' }],
    });
  });

  it('leaves the configuration as it was', () => {
    const before = structuredClone(environments);
    resolve({ 'callboard.io/github-environments': 'dev=api-dev' });
    expect(environments).toEqual(before);
  });

  it('inherits from the System, one annotation at a time', () => {
    const resolved = resolve(
      { 'callboard.io/environments': 'prod' },
      {
        'callboard.io/environments': 'dev,staging',
        'callboard.io/github-workflows': 'ci.yml',
        'callboard.io/cloudformation-stacks': 'dev=a,prod=b',
        'github.com/project-slug': 'callboard-demo/ec2-manager',
      },
    );
    expect(resolved.environments.map(({ name }) => name)).toEqual(['prod']);
    expect(resolved.workflows).toEqual(['ci.yml']);
    expect(resolved.stacks).toEqual([{ environment: 'prod', stackName: 'b' }]);
    expect(resolved.repository).toBeUndefined();
  });

  it.each([
    [undefined, undefined, 'github.com'],
    ['url:https://ghe.example.com/o/r/', undefined, 'ghe.example.com'],
    ['dir:/srv/catalog', 'url:https://ghe.example.com/x', 'ghe.example.com'],
    ['nonsense', 'file:/srv/catalog-info.yaml', 'github.com'],
    ['url:nonsense', undefined, 'github.com'],
  ])(
    'finds the host in source location %p, location %p: %p',
    (source, location, host) => {
      const resolved = resolve({
        'github.com/project-slug': 'o/r',
        ...(source && { 'backstage.io/source-location': source }),
        ...(location && { 'backstage.io/managed-by-location': location }),
      });
      expect(resolved.repository).toEqual({ host, owner: 'o', name: 'r' });
    },
  );

  it('collects all problems before it complains', () => {
    expect(
      problemsOf(
        {
          'callboard.io/environments': 'staging,production',
          'callboard.io/cloudformation-stacks': 'qa=api,qa=web,prod=1',
          'callboard.io/health-endpoints': 'prod=api.example.com/health',
          'github.com/project-slug': 'ec2-manager',
        },
        {
          'callboard.io/github-environments': 'live=api-production',
          'callboard.io/cloudwatch-alarm-prefixes': 'live=api-',
        },
      ),
    ).toEqual([
      {
        annotation: 'callboard.io/environments',
        value: 'staging,production',
        message:
          'There is no environment "production"; expected dev, staging, prod.',
      },
      {
        annotation: 'callboard.io/github-environments',
        value: 'live=api-production',
        message:
          'There is no environment "live"; expected dev, staging, prod. It is inherited from system:default/ec2-manager.',
      },
      {
        annotation: 'callboard.io/cloudformation-stacks',
        value: 'qa=api,qa=web,prod=1',
        message: expect.stringContaining('"1" cannot be a stack'),
      },
      {
        annotation: 'callboard.io/health-endpoints',
        value: 'prod=api.example.com/health',
        message: expect.stringContaining('not an absolute http or https URL'),
      },
      {
        annotation: 'callboard.io/cloudwatch-alarm-prefixes',
        value: 'live=api-',
        message: expect.stringMatching(
          /no environment "live".*inherited from system:default/,
        ),
      },
      {
        annotation: 'github.com/project-slug',
        value: 'ec2-manager',
        message: expect.stringContaining('owner/repository'),
      },
    ]);
  });

  it('names an unknown environment once, however often it is used', () => {
    expect(
      problemsOf({ 'callboard.io/cloudformation-stacks': 'qa=api,qa=web' }),
    ).toHaveLength(1);
  });
});
