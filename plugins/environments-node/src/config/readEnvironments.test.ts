import { ConfigReader } from '@backstage/config';
import { isInsideWindow } from '@callboard/backstage-plugin-environments-common';
import { defaultEnvironments } from './defaultEnvironments';
import { readEnvironments } from './readEnvironments';

function read(environments: unknown) {
  return readEnvironments(
    new ConfigReader({ callboard: { environments } } as any),
  );
}

const dev = { name: 'dev', tier: 'development' };

describe('readEnvironments', () => {
  it('knows dev, staging and prod where nothing is configured', () => {
    const environments = readEnvironments(new ConfigReader({}));
    expect(environments).toEqual(defaultEnvironments);
    expect(environments.map(({ name }) => name)).toEqual([
      'dev',
      'staging',
      'prod',
    ]);
    expect(environments.some(({ aws }) => aws)).toBe(false);
    const sundayAtThree = '2026-11-22T11:00:00Z';
    expect(
      environments.map(({ window }) => isInsideWindow(window, sundayAtThree)),
    ).toEqual([true, true, true]);
  });

  it('fills in what follows from the name', () => {
    expect(read([dev])).toEqual([
      {
        name: 'dev',
        title: 'dev',
        tier: 'development',
        github: { environments: ['dev'], branches: [] },
      },
    ]);
  });

  it('takes everything that is given, in the order given', () => {
    const prod = {
      name: 'prod',
      title: 'Production',
      tier: 'production',
      github: { environments: ['prod', 'production'], branches: ['main'] },
      aws: { accountId: '333333333333', region: 'us-west-2' },
      window: {
        days: ['sunday'],
        from: '02:00',
        to: '06:00',
        timeZone: 'America/Los_Angeles',
      },
    };
    const first = {
      name: 'first',
      title: 'First',
      tier: 'development',
      github: { environments: ['first'], branches: [] },
      window: { always: true },
    };
    expect(read([first, prod])).toEqual([first, prod]);
  });

  it.each<[string, unknown, string]>([
    [
      'no list',
      { dev },
      'callboard.environments is {"dev":{"name":"dev","tier":"development"}}: expected a list of environments.',
    ],
    [
      'an empty list',
      [],
      'callboard.environments is []: expected at least one environment.',
    ],
    [
      'a name that annotations could not hold',
      [{ ...dev, name: 'a,b' }],
      'callboard.environments[0].name is "a,b": expected small letters, digits, dots, hyphens and underscores, such as "prod".',
    ],
    [
      'a tier of its own',
      [{ ...dev, tier: 'qa' }],
      'callboard.environments[0].tier is "qa": expected development, staging or production.',
    ],
    [
      'an account id without quotes',
      [{ ...dev, aws: { accountId: 111111111111 } }],
      'callboard.environments[0].aws.accountId is 111111111111: expected twelve digits in quotes, such as "111111111111".',
    ],
    [
      'a region that is none',
      [{ ...dev, aws: { region: 'oregon' } }],
      'callboard.environments[0].aws.region is "oregon": expected an AWS region, such as "us-west-2".',
    ],
    [
      'a time that does not exist',
      [
        {
          ...dev,
          window: {
            days: 'daily',
            from: '18:00',
            to: '24:00',
            timeZone: 'UTC',
          },
        },
      ],
      'callboard.environments[0].window.to is "24:00": expected a time in quotes from "00:00" to "23:59", such as "18:00".',
    ],
    [
      'a day that is none',
      [
        {
          ...dev,
          window: {
            days: ['sun'],
            from: '18:00',
            to: '19:00',
            timeZone: 'UTC',
          },
        },
      ],
      'callboard.environments[0].window.days is ["sun"]: expected "daily" or a list of monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
    ],
    [
      'a zone that is none',
      [
        {
          ...dev,
          window: {
            days: 'daily',
            from: '18:00',
            to: '19:00',
            timeZone: 'PST8',
          },
        },
      ],
      'callboard.environments[0].window.timeZone is "PST8": expected an IANA time zone, such as "America/Los_Angeles".',
    ],
    [
      'half a window',
      [{ ...dev, window: { days: 'daily', from: '18:00', timeZone: 'UTC' } }],
      'callboard.environments[0].window.to is nothing: expected a time in quotes',
    ],
    [
      'a window that is always and sometimes',
      [{ ...dev, window: { always: true, from: '18:00' } }],
      'callboard.environments[0].window is {"always":true,"from":"18:00"}: Unrecognized key: "from"',
    ],
    [
      'one name twice',
      [dev, dev],
      'callboard.environments[1].name is "dev": expected a name that no other environment has.',
    ],
    [
      'one alias for two',
      [
        dev,
        {
          name: 'prod',
          tier: 'production',
          github: { environments: ['production', 'DEV'] },
        },
      ],
      'callboard.environments[1].github.environments[1] is "DEV": expected a GitHub environment name that does not already mean dev.',
    ],
    [
      'a misspelt key',
      [{ ...dev, titel: 'Development' }],
      'callboard.environments[0] is {"name":"dev","tier":"development","titel":"Development"}: Unrecognized key: "titel"',
    ],
  ])('refuses %s', (_, environments, message) => {
    expect(() => read(environments)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('names every problem at once', () => {
    expect(() => read([{ name: 'X', tier: 'qa' }])).toThrow(
      /environments\[0\]\.name.*environments\[0\]\.tier/,
    );
  });
});
