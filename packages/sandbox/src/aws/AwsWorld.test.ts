import { apiStack, CREATED, MINUTE } from './__testUtils__/apiStack';
import { AwsWorld } from './AwsWorld';
import type { OperationSpec } from './world/specs';
import { stackView } from './world/stackView';

const update: OperationSpec = {
  ...apiStack(),
  tags: undefined,
  outputs: undefined,
  kind: 'update',
  startAt: CREATED + 10 * MINUTE,
  durationSeconds: 60,
  outcome: 'success',
};

describe('AwsWorld', () => {
  let world: AwsWorld;

  beforeEach(() => {
    world = new AwsWorld();
    world.addStack(apiStack());
  });

  it('knows the accounts that were added, with or without stacks', () => {
    world.addAccount('444444444444');
    expect(world.hasAccount('444444444444')).toBe(true);
    expect(world.hasAccount('111111111111')).toBe(true);
    expect(world.hasAccount('555555555555')).toBe(false);
    expect(() => world.addAccount('prod')).toThrow('twelve digits');
  });

  it('takes dates as well as milliseconds', () => {
    world.planOperation({
      ...update,
      startAt: new Date(CREATED + MINUTE * 10),
    });
    const stack = world.region(apiStack()).get(update.stackName, CREATED);
    expect(stackView(stack, CREATED + 10 * MINUTE)!.status).toBe(
      'UPDATE_IN_PROGRESS',
    );
  });

  it.each<[string, Partial<OperationSpec>, string]>([
    ['an unknown stack', { stackName: 'nothing' }, 'There is no stack nothing'],
    [
      'a time before its creation',
      { startAt: CREATED - MINUTE },
      'does not exist yet',
    ],
    [
      'a time at which it is busy',
      { startAt: CREATED + MINUTE },
      'runs into its create',
    ],
    ['no duration', { durationSeconds: 0 }, 'longer than 0 s'],
    ['a failure without a cause', { outcome: 'failure' }, 'needs a failure'],
    [
      'a cause without a failure',
      { failure: { logicalId: 'Role', reason: 'x' } },
      'needs a failure',
    ],
    [
      'a failing resource that the stack does not have',
      { outcome: 'failure', failure: { logicalId: 'Queue', reason: 'x' } },
      'has no resource Queue',
    ],
    [
      'changes to a resource that it does not have',
      { changed: ['Queue'] },
      'has no resource Queue',
    ],
    [
      'a creation at another time',
      { kind: 'create' },
      'must begin at createdAt',
    ],
  ])('refuses an operation with %s', (_, changes, message) => {
    expect(() => world.planOperation({ ...update, ...changes })).toThrow(
      message,
    );
  });

  it('refuses a second stack of the same name, and operations on one that is gone', () => {
    expect(() => world.addStack(apiStack({ createdAt: CREATED + 1 }))).toThrow(
      'already',
    );
    world.planOperation({ ...update, kind: 'delete' });
    expect(() =>
      world.planOperation({ ...update, startAt: CREATED + 20 * MINUTE }),
    ).toThrow('deleted by then');
  });

  it('refuses to update a stack whose creation failed', () => {
    world.planOperation({
      ...update,
      kind: 'create',
      startAt: CREATED,
      outcome: 'failure',
      failure: { logicalId: 'Role', reason: 'x' },
    });
    expect(() => world.planOperation(update)).toThrow('its creation failed');
  });

  it('finds the next gap that is long enough', () => {
    const at = CREATED + 10 * MINUTE;
    world.planOperation({ ...update, startAt: at });
    world.planOperation({ ...update, startAt: at + 3 * MINUTE });
    const idle = (from: number, durationSeconds: number) =>
      world.idleFrom({ ...apiStack(), from, durationSeconds }).getTime();
    expect(idle(at - 5 * MINUTE, 60)).toBe(at - 5 * MINUTE);
    expect(idle(at, 60)).toBe(at + MINUTE + 1);
    expect(idle(at - 1000, 600)).toBe(at + 4 * MINUTE + 1);
    for (const seconds of [1, 60, 119, 120, 600]) {
      const startAt = idle(at, seconds);
      const other = new AwsWorld();
      other.addStack(apiStack());
      other.planOperation({ ...update, startAt: at });
      other.planOperation({ ...update, startAt: at + 3 * MINUTE });
      other.planOperation({ ...update, startAt, durationSeconds: seconds });
    }
  });
});
