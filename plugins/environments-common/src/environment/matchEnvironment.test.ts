import { environmentsOfBranch, matchEnvironment } from './matchEnvironment';
import type { Environment } from './types';

const environments: Environment[] = [
  {
    name: 'dev',
    title: 'Development',
    tier: 'development',
    github: { environments: ['dev', 'development'], branches: ['develop'] },
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
    github: { environments: ['Production – web'], branches: ['main'] },
  },
];

describe('matchEnvironment', () => {
  it.each([
    ['dev', 'dev'],
    ['Development', 'dev'],
    ['production – WEB', 'prod'],
    [' staging ', 'staging'],
  ])('takes %p for %p', (githubName, name) => {
    expect(matchEnvironment(environments, githubName)?.name).toBe(name);
  });

  it.each(['Preview', 'prod', 'dev-2', ''])(
    'takes %p for none, since no alias says so',
    githubName => {
      expect(matchEnvironment(environments, githubName)).toBeUndefined();
    },
  );
});

describe('environmentsOfBranch', () => {
  it('finds all that a branch feeds, in promotion order', () => {
    const names = (branch: string) =>
      environmentsOfBranch(environments, branch).map(({ name }) => name);
    expect(names('develop')).toEqual(['dev', 'staging']);
    expect(names('main')).toEqual(['prod']);
    expect(names('Main')).toEqual([]);
  });
});
