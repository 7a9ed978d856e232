import type { RunbookAutomation } from '@callboard/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import { runRecord } from '../runs/__testUtils__/runRecord';
import { testRunbook } from '../runs/__testUtils__/shelvedRunbook';
import type { RunRecord } from '../runs/RunRecord';
import { planAutomation } from './planAutomation';

const repository = {
  host: 'github.com',
  owner: 'acme',
  name: 'api',
  branch: 'main',
};
const environments = (['development', 'staging', 'production'] as const).map(
  tier => ({ name: tier.slice(0, 4), title: tier, tier, variables: {} }),
);

function plan(
  automation: Partial<RunbookAutomation> = {},
  run: Partial<RunRecord> = {},
) {
  const runbook = testRunbook([
    {
      name: 'rollback',
      title: 'Roll back',
      workflow: 'rollback.yml',
      inputs: {},
      ...automation,
    },
  ]);
  return planAutomation(
    { run: runRecord({ repository, environment: 'deve', ...run }), runbook },
    'rollback',
    environments,
  );
}

describe('planAutomation', () => {
  it('stays at the host of the runbook, whatever its author writes', () => {
    const odd = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('.', '..', '/', 'a', '-', '%2e', '@', ':', '?'))
        .map(parts => parts.join('')),
      fc.tuple(fc.string(), fc.string()).map(parts => parts.join('/')),
    );
    fc.assert(
      fc.property(odd, odd, (named, workflow) => {
        const plans = [
          plan({ repository: named }),
          plan({ workflow }),
          plan({ repository: named, workflow: `${workflow}.yml` }),
        ];
        for (const { address, blocked } of plans) {
          expect(Boolean(address)).toBe(blocked === undefined);
        }
        for (const address of plans.flatMap(one => one.address ?? [])) {
          const { host, owner, name, workflow: file } = address;
          const path = `/repos/${owner}/${name}/actions/workflows/${file}/dispatches`;
          expect(host).toBe('github.com');
          expect(new URL(path, 'https://github.com').pathname).toBe(path);
          expect(path.split('/')).toHaveLength(8);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('wants a word where it may reach production', () => {
    expect(plan().confirmBy).toBeUndefined();
    expect(plan({}, { environment: 'stag' }).confirmBy).toBeUndefined();
    expect(plan({}, { environment: 'prod' }).confirmBy).toBe('rollback');
    // None, or one that is gone: nobody knows what it reaches.
    expect(plan({}, { environment: undefined }).confirmBy).toBe('rollback');
    expect(plan({}, { environment: 'qa' }).confirmBy).toBe('rollback');
  });

  it('knows environments by name and title, in any case', () => {
    for (const name of ['deve', 'DEVE', 'Development']) {
      expect(plan({ environments: ['prod', name] }).blocked).toBeUndefined();
    }
    expect(plan({ environments: [] }).blocked).toContain(
      'It may be started in no environment',
    );
    expect(
      plan({ environments: ['prod'] }, { environment: undefined }).blocked,
    ).toBe(
      'It may be started in prod, and this run is for no environment; start a run for one where it may',
    );
  });

  it('takes the branch that the runbook was read from, unless another is named', () => {
    expect(plan().ref).toBe('main');
    expect(plan({ ref: 'v1' }).ref).toBe('v1');
    expect(plan({ repository: 'acme/deploy' }).ref).toBeUndefined();
    const { ref, blocked } = plan(
      { ref: '{{branch}}', inputs: { a: '{{x}} {{branch}}', b: '$HOME' } },
      { variables: { branch: 'release' } },
    );
    expect(ref).toBe('release');
    expect(blocked).toContain('No value is known of {{x}} in deve');
  });

  it('says what else keeps it from being started', () => {
    expect(plan({}, { repository: undefined }).blocked).toContain(
      'lies on no GitHub host',
    );
    const inputs = Object.fromEntries(
      Array.from({ length: 26 }, (_, index) => [`i${index}`, 'x']),
    );
    expect(plan({ inputs }).blocked).toContain('GitHub takes at most 25');
    expect(
      plan({ workflow: '.github/workflows/rollback.yaml' }).address?.workflow,
    ).toBe('rollback.yaml');
  });
});
