import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { AwsWorld } from '../AwsWorld';
import { findResource, listResources } from './findResource';

const FUNCTION = 'AWS::Lambda::Function';
const place = { accountId: '111111111111', region: 'us-west-2' };

function worldWithUpdate() {
  const world = new AwsWorld();
  world.addStack(apiStack());
  world.planOperation({
    ...apiStack(),
    kind: 'update',
    startAt: CREATED + 60 * MINUTE,
    durationSeconds: 600,
    outcome: 'success',
    changed: ['Function'],
  });
  return world;
}

describe('findResource', () => {
  const world = worldWithUpdate();
  const at = (minute: number, region = 'us-west-2') => ({
    world,
    place: { ...place, region },
    now: CREATED + minute * MINUTE,
  });

  it.each([
    ['before its stack is created', -1, undefined],
    ['before it is made', 0.1, undefined],
    ['once it is made', 30, 'CREATE_COMPLETE'],
    ['while it is updated', 61, 'UPDATE_IN_PROGRESS'],
    ['after the update', 80, 'UPDATE_COMPLETE'],
  ])('says how it is %s', (_, minute, status) => {
    expect(
      findResource(at(minute), FUNCTION, 'function-1')?.resource.status,
    ).toBe(status);
  });

  it('knows none in another region or under another name or type', () => {
    expect(
      findResource(at(30, 'us-east-1'), FUNCTION, 'function-1'),
    ).toBeUndefined();
    expect(findResource(at(30), FUNCTION, 'function-2')).toBeUndefined();
    expect(findResource(at(30), FUNCTION, 'table-1')).toBeUndefined();
  });

  it('loses what was deleted, and finds what was made again', () => {
    const again = worldWithUpdate();
    again.planOperation({
      ...apiStack(),
      kind: 'delete',
      startAt: CREATED + 120 * MINUTE,
      durationSeconds: 60,
      outcome: 'success',
    });
    again.addStack(apiStack({ createdAt: CREATED + 180 * MINUTE }));
    const named = (minute: number) => [
      ...listResources({ ...at(minute), world: again }, FUNCTION),
    ];
    expect(named(100)).toHaveLength(1);
    expect(named(150)).toHaveLength(0);
    expect(named(200)).toMatchObject([
      { resource: { physicalId: 'function-1', status: 'CREATE_COMPLETE' } },
    ]);
  });

  it('sees stacks that were added after the first look', () => {
    const growing = new AwsWorld();
    growing.addStack(apiStack());
    const where = { ...at(30), world: growing };
    expect(findResource(where, FUNCTION, 'other')).toBeUndefined();
    growing.addStack(
      apiStack({
        stackName: 'other',
        resources: [{ logicalId: 'F', type: FUNCTION, physicalId: 'other' }],
      }),
    );
    expect(findResource(where, FUNCTION, 'other')).toBeDefined();
  });
});
