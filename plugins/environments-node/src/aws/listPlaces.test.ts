import { listPlaces } from './listPlaces';

function environment(aws?: { accountId?: string; region?: string }) {
  return {
    name: 'x',
    title: 'X',
    tier: 'development' as const,
    github: { environments: [], branches: [] },
    aws,
  };
}

describe('listPlaces', () => {
  it('lists what environments and accounts name, each once', () => {
    expect(
      listPlaces(
        [
          environment({ accountId: '111111111111', region: 'us-west-2' }),
          environment({ accountId: '222222222222' }),
          environment({ region: 'us-west-2' }),
          environment(),
        ],
        {
          regions: ['us-west-2', 'us-east-1'],
          accounts: [
            { accountId: '111111111111' },
            { accountId: '333333333333', regions: ['eu-central-1'] },
          ],
        },
      ),
    ).toEqual([
      { accountId: '111111111111', region: 'us-west-2' },
      { accountId: '222222222222', region: 'us-west-2' },
      { accountId: '222222222222', region: 'us-east-1' },
      { accountId: '111111111111', region: 'us-east-1' },
      { accountId: '333333333333', region: 'eu-central-1' },
    ]);
  });

  it('is empty where no account is named', () => {
    expect(listPlaces([environment()], { accounts: [] })).toEqual([]);
  });
});
