import { countPlaces } from './countPlaces';

describe('countPlaces', () => {
  it('counts stacks by account and region', () => {
    const annotation = (name: string, region: string) =>
      `callboard.io/cloudformation-stacks: 'dev=${name}@${region}#400000000001,prod=${name}@us-west-2#400000002001'`;
    expect(
      countPlaces(
        [annotation('a', 'us-west-2'), annotation('b', 'us-east-1')].join('\n'),
      ),
    ).toEqual([
      { accountId: '400000000001', region: 'us-west-2', stacks: 1 },
      { accountId: '400000002001', region: 'us-west-2', stacks: 2 },
      { accountId: '400000000001', region: 'us-east-1', stacks: 1 },
    ]);
  });

  it('counts nothing where stacks lie in their environment’s own place', () => {
    expect(countPlaces("stacks: 'dev=a,prod=b'")).toEqual([]);
  });
});
