import { FakeSuite } from './__testUtils__/FakeSuite';
import { SuiteRegistry } from './SuiteRegistry';

const check = {
  id: 'mine',
  category: 'application' as const,
  title: 'Mine',
  description: 'Looks at mine.',
  needs: 'environment' as const,
  schedule: { frequency: { minutes: 5 }, timeout: { seconds: 30 } },
  run: async () => [],
};

describe('SuiteRegistry', () => {
  it('takes single checks and suites', () => {
    const registry = new SuiteRegistry();
    registry.addCheck(check);
    registry.addSuite(new FakeSuite());
    expect(registry.list().map(({ id }) => id)).toEqual([
      'mine',
      'fake.functions',
    ]);
  });

  it('takes each id once', () => {
    const registry = new SuiteRegistry();
    registry.addSuite(new FakeSuite());
    expect(() => registry.addSuite(new FakeSuite())).toThrow(
      /suite of health checks with the id fake.functions/,
    );
    registry.addCheck(check);
    expect(() =>
      registry.addSuite(new FakeSuite({ id: 'other', checks: [check] })),
    ).toThrow(/health check with the id mine/);
  });
});
