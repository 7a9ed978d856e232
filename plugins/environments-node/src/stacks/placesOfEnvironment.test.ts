import { placesOfEnvironment } from './placesOfEnvironment';

const west = { accountId: '111111111111', region: 'us-west-2' };
const east = { accountId: '111111111111', region: 'us-east-1' };
const prod = { accountId: '333333333333', region: 'us-west-2' };
const everywhere = [west, east, prod];
const stack = { environment: 'dev', stackName: 'api' };

describe('placesOfEnvironment', () => {
  it.each([
    ['where its environment lies', stack, west, [west]],
    ['in another region of the account', { ...stack, ...east }, west, [east]],
    [
      'in every region of an account without one',
      stack,
      { accountId: west.accountId },
      [west, east],
    ],
    ['everywhere, where nobody says', stack, undefined, everywhere],
    [
      'where its reference points, configured or not',
      { ...stack, accountId: '444444444444', region: 'eu-west-1' },
      west,
      [{ accountId: '444444444444', region: 'eu-west-1' }],
    ],
    [
      'nowhere of another environment',
      { ...stack, environment: 'qa' },
      west,
      [],
    ],
  ])('looks for a named stack %s', (_, reference, aws, places) => {
    expect(
      placesOfEnvironment(
        { stacks: [reference] },
        { name: 'dev', aws },
        everywhere,
      ),
    ).toEqual(places);
  });

  it('looks for tags in every region of the account, each place once', () => {
    expect(
      placesOfEnvironment(
        { stacks: [stack], stackTags: { tags: { service: 'api' } } },
        { name: 'dev', aws: west },
        everywhere,
      ),
    ).toEqual([west, east]);
  });
});
