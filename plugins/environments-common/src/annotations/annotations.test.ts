import fc from 'fast-check';
import { AnnotationError } from './AnnotationError';
import { parseCloudformationStacksAnnotation } from './parseCloudformationStacksAnnotation';
import { parseCloudformationStackTagsAnnotation } from './parseCloudformationStackTagsAnnotation';
import { parseCloudwatchAlarmPrefixesAnnotation } from './parseCloudwatchAlarmPrefixesAnnotation';
import { parseEnvironmentsAnnotation } from './parseEnvironmentsAnnotation';
import { parseGithubEnvironmentsAnnotation } from './parseGithubEnvironmentsAnnotation';
import { parseGithubWorkflowsAnnotation } from './parseGithubWorkflowsAnnotation';
import { parseHealthEndpointsAnnotation } from './parseHealthEndpointsAnnotation';
import { parseOnCallAnnotation } from './parseOnCallAnnotation';
import { parseProjectSlugAnnotation } from './parseProjectSlugAnnotation';
import { parseRunbooksAnnotation } from './parseRunbooksAnnotation';

const parsers = {
  'callboard.io/environments': parseEnvironmentsAnnotation,
  'callboard.io/github-environments': parseGithubEnvironmentsAnnotation,
  'callboard.io/github-workflows': parseGithubWorkflowsAnnotation,
  'callboard.io/cloudformation-stacks': parseCloudformationStacksAnnotation,
  'callboard.io/cloudformation-stack-tags':
    parseCloudformationStackTagsAnnotation,
  'callboard.io/health-endpoints': parseHealthEndpointsAnnotation,
  'callboard.io/cloudwatch-alarm-prefixes':
    parseCloudwatchAlarmPrefixesAnnotation,
  'callboard.io/runbooks': parseRunbooksAnnotation,
  'callboard.io/on-call': parseOnCallAnnotation,
  'github.com/project-slug': parseProjectSlugAnnotation,
};
type Annotation = keyof typeof parsers;
const annotations = Object.keys(parsers) as Annotation[];

function problemsOf(annotation: Annotation, value: string) {
  try {
    parsers[annotation](value);
  } catch (error) {
    expect(error).toBeInstanceOf(AnnotationError);
    return (error as AnnotationError).problems;
  }
  return [];
}

// Likely to come close to what is expected, and to miss it.
const nearMiss = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['=', ',', '@', '#', '/', ' ', '://', '\n', '%', '__proto__'],
        ...['prod', 'ci.yml', 'https://x', 'us-east-1', '111111111111'],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map(pieces => pieces.join(''));

describe.each(annotations)('%s', annotation => {
  it('is understood or complained of in words, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(nearMiss, fc.string()), value => {
        for (const problem of problemsOf(annotation, value)) {
          expect(problem.annotation).toBe(annotation);
          expect(problem.message).toMatch(/expected .*\.$/s);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('may not be empty', () => {
    expect(problemsOf(annotation, '')).toHaveLength(1);
    expect(problemsOf(annotation, '  ')).toHaveLength(1);
  });
});

describe('AnnotationError', () => {
  it('counts as bad input and says everything in its message', () => {
    const error = new AnnotationError([
      { annotation: 'a.io/b', value: 'x"y', message: 'One.' },
      { annotation: 'a.io/c', value: 'z', message: 'Two.' },
    ]);
    expect(error.name).toBe('InputError');
    expect(error.message).toBe(
      'Annotation a.io/b with value "x\\"y": One. Annotation a.io/c with value "z": Two.',
    );
  });
});

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const githubName = fc.stringMatching(
  /^[A-Za-z0-9]([A-Za-z0-9 =–/_-]{0,12}[A-Za-z0-9])?$/,
);

describe('what was written comes back', () => {
  it('as names of environments', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), names => {
        expect(parseEnvironmentsAnnotation(names.join(' , '))).toEqual(names);
      }),
    );
  });

  it('as GitHub environments, several to one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, githubName), { minLength: 1 }),
        pairs => {
          const parsed = parseGithubEnvironmentsAnnotation(
            pairs.map(pair => pair.join('=')).join(','),
          );
          for (const [environment, name] of pairs) {
            expect(parsed.get(environment)).toContain(name);
          }
          expect([...parsed.keys()]).toEqual([
            ...new Set(pairs.map(([environment]) => environment)),
          ]);
        },
      ),
    );
  });

  it('as stacks with or without region and account', () => {
    const reference = fc.record(
      {
        environment: word,
        stackName: fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/),
        region: fc.constantFrom('us-west-2', 'ap-southeast-4', 'us-gov-west-1'),
        accountId: fc.stringMatching(/^[0-9]{12}$/),
      },
      { requiredKeys: ['environment', 'stackName'] },
    );
    const write = (stack: {
      environment: string;
      stackName: string;
      region?: string;
      accountId?: string;
    }) =>
      `${stack.environment}=${stack.stackName}${
        stack.region ? `@${stack.region}` : ''
      }${stack.accountId ? `#${stack.accountId}` : ''}`;
    fc.assert(
      fc.property(
        fc.uniqueArray(reference, { minLength: 1, selector: write }),
        stacks => {
          expect(
            parseCloudformationStacksAnnotation(stacks.map(write).join(',')),
          ).toEqual(stacks);
        },
      ),
    );
  });

  it('as tags', () => {
    fc.assert(
      fc.property(
        fc.dictionary(word, githubName, { minKeys: 1, noNullPrototype: true }),
        tags => {
          const value = Object.entries(tags)
            .map(pair => pair.join('='))
            .join(',');
          expect(parseCloudformationStackTagsAnnotation(value)).toEqual({
            tags,
          });
        },
      ),
    );
  });

  it('as endpoints', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.webUrl({ withQueryParameters: true })), {
          minLength: 1,
        }),
        pairs => {
          fc.pre(pairs.every(([, url]) => !url.includes(',')));
          expect(
            parseHealthEndpointsAnnotation(
              pairs.map(pair => pair.join('=')).join(','),
            ),
          ).toEqual(
            pairs.map(([environment, url]) => ({
              environment,
              url: new URL(url).href,
            })),
          );
        },
      ),
    );
  });

  it('as alarm prefixes', () => {
    expect(
      parseCloudwatchAlarmPrefixesAnnotation('prod=api-prod-,prod=web-prod-'),
    ).toEqual([
      { environment: 'prod', prefix: 'api-prod-' },
      { environment: 'prod', prefix: 'web-prod-' },
    ]);
  });

  it('as workflow files, each once', () => {
    expect(
      parseGithubWorkflowsAnnotation('ci.yml, infrastructure.yaml,ci.yml'),
    ).toEqual(['ci.yml', 'infrastructure.yaml']);
  });

  it('as places of runbooks, or as none', () => {
    expect(
      parseRunbooksAnnotation('./docs, /ops/*.md,.github/runbooks,./docs'),
    ).toEqual(['./docs', '/ops/*.md', '.github/runbooks']);
    expect(parseRunbooksAnnotation(' none ')).toEqual([]);
    expect(parseRunbooksAnnotation('False')).toEqual([]);
  });

  it('as files that say who is on call, or as none', () => {
    expect(
      parseOnCallAnnotation(
        './oncall.yaml, /ops/on-call.yml # payments,./oncall.yaml',
      ),
    ).toEqual([
      { path: './oncall.yaml' },
      { path: '/ops/on-call.yml', policyId: 'payments' },
    ]);
    expect(parseOnCallAnnotation(' none ')).toEqual([]);
    expect(parseOnCallAnnotation('False')).toEqual([]);
  });

  it('as a repository', () => {
    expect(parseProjectSlugAnnotation('callboard-demo/ec2-manager')).toEqual({
      owner: 'callboard-demo',
      name: 'ec2-manager',
    });
  });
});

describe('mistakes', () => {
  it.each<[Annotation, string, string]>([
    [
      'callboard.io/environments',
      'staging,,prod',
      'There is a comma with nothing before or after it; expected something like "staging,prod".',
    ],
    [
      'callboard.io/environments',
      'prod,prod',
      '"prod" is named twice; expected each name once.',
    ],
    [
      'callboard.io/github-environments',
      'prod:api-production',
      '"prod:api-production" is not of the form name=value; expected something like "staging=api-staging,prod=api-production".',
    ],
    [
      'callboard.io/github-workflows',
      '.github/workflows/ci.yml',
      '".github/workflows/ci.yml" is not the name of a workflow file; expected a name in .github/workflows without its folder, such as "ci.yml".',
    ],
    [
      'callboard.io/cloudformation-stacks',
      'prod=my_stack',
      `"my_stack" cannot be a stack's name; expected a letter followed by at most 127 letters, digits and hyphens.`,
    ],
    [
      'callboard.io/cloudformation-stacks',
      'prod=web@oregon',
      '"oregon" is not an AWS region; expected something like "us-east-1" after the @.',
    ],
    [
      'callboard.io/cloudformation-stacks',
      'prod=web#1234',
      '"1234" is not an AWS account id; expected twelve digits after the #.',
    ],
    [
      'callboard.io/cloudformation-stacks',
      'prod=web#333333333333@us-east-1',
      '"prod=web#333333333333@us-east-1" is not of the form environment=stack[@region][#account]; expected something like "dev=name,prod=name@us-east-1#333333333333".',
    ],
    [
      'callboard.io/cloudformation-stack-tags',
      'service=a,service=b',
      'The tag "service" is asked for twice; expected each tag once, because a stack must carry all of them.',
    ],
    [
      'callboard.io/health-endpoints',
      'prod=/health',
      '"/health" is not an absolute http or https URL; expected something like "prod=https://api.example.com/health", with any comma in the URL written as %2C.',
    ],
    [
      'callboard.io/on-call',
      'https://github.com/a/b/blob/main/oncall.yaml',
      '"https://github.com/a/b/blob/main/oncall.yaml" is a URL; expected a file in the entity\'s own repository, such as "./oncall.yaml".',
    ],
    [
      'callboard.io/on-call',
      'oncall.yaml,none',
      '"none" stands beside files; expected it alone, or files alone.',
    ],
    [
      'callboard.io/on-call',
      'teams/*.yaml',
      '"teams/*.yaml" is not the path of one file; expected something like "./oncall.yaml#payments", with slashes between folders.',
    ],
    [
      'callboard.io/on-call',
      'oncall.md',
      '"oncall.md" is not a YAML file; expected something like "./oncall.yaml#payments".',
    ],
    [
      'callboard.io/on-call',
      'oncall.yaml#',
      '"oncall.yaml#" does not name one policy; expected its id after one "#", as in "./oncall.yaml#payments", or neither.',
    ],
    [
      'callboard.io/runbooks',
      'https://github.com/a/b/tree/main/docs',
      '"https://github.com/a/b/tree/main/docs" is a URL; expected a path in the entity\'s own repository, such as "docs/runbooks".',
    ],
    [
      'callboard.io/runbooks',
      'docs/{a,b',
      '"docs/{a" has half a pair of braces, perhaps because commas divide paths here; expected one path for each choice.',
    ],
    [
      'callboard.io/runbooks',
      'docs/runbook.pdf',
      '"docs/runbook.pdf" is not a Markdown file; expected a folder, or files ending in .md.',
    ],
    [
      'callboard.io/runbooks',
      'docs,none',
      '"none" stands beside paths; expected it alone, or paths alone.',
    ],
    [
      'github.com/project-slug',
      'https://github.com/a/b',
      'This does not name a repository; expected the form owner/repository, without the host.',
    ],
  ])('%s: %s', (annotation, value, message) => {
    expect(problemsOf(annotation, value)).toEqual([
      { annotation, value, message },
    ]);
  });

  it('are all named, not only the first', () => {
    const messages = problemsOf(
      'callboard.io/cloudformation-stacks',
      'dev=1st,staging=fine,prod=web@x',
    ).map(problem => problem.message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('"1st"');
    expect(messages[1]).toContain('"x"');
  });

  it('do not repeat passwords', () => {
    const [problem] = problemsOf(
      'callboard.io/health-endpoints',
      'prod=https://mona:s3cret@example.com/health',
    );
    expect(problem.value).toBe('prod=https://***@example.com/health');
    expect(problem.message).toContain('carries a user name or password');
    expect(JSON.stringify(problem)).not.toContain('s3cret');
  });
});
