import { ResponseError } from '@backstage/errors';
import type {
  RunAction,
  RunDetails,
} from '@callboard/backstage-plugin-runbooks-common';
import { FixtureRunbooksApi } from '../fixtures';
import { ActionOutbox } from './ActionOutbox';
import { UnsentStore } from './UnsentStore';

const scope = { runId: 'run-1', userRef: 'user:default/mona' };
const tick = (id: string, stepId = 'recent'): RunAction => ({
  id,
  kind: 'ticked',
  stepId,
});
const store = () => new UnsentStore(window.localStorage, scope);
const refusal = () =>
  ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { message: 'No such step' } }), {
      status: 400,
      headers: { 'content-type': 'application/json' },
    }),
  );
const ids = (outbox: ActionOutbox) =>
  outbox.state().unsent.map(({ action }) => action.id);

describe('ActionOutbox', () => {
  const api = new FixtureRunbooksApi();
  let send: jest.Mock<Promise<RunDetails>, [RunAction[]]>;

  beforeEach(() => {
    window.localStorage.clear();
    send = jest.fn(actions => api.addToRun('run-1', actions));
  });

  it('sends in order, and forgets what was answered', async () => {
    const outbox = new ActionOutbox(store(), send);
    await outbox.add(tick('a'), tick('b', 'calm'));
    expect(send.mock.calls).toEqual([[[tick('a'), tick('b', 'calm')]]]);
    expect(outbox.state()).toMatchObject({ unsent: [], sending: false });
    expect(outbox.state().answer?.state.steps.recent.ticked).toBe(true);
    expect(window.localStorage).toHaveLength(0);
  });

  it('keeps what could not be sent, over a reload, and sends it later', async () => {
    send.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const first = new ActionOutbox(store(), send);
    await first.add(tick('a'));
    expect(first.state().error?.message).toBe('Failed to fetch');
    const second = new ActionOutbox(store(), send);
    expect(ids(second)).toEqual(['a']);
    await second.flush();
    expect(send).toHaveBeenLastCalledWith([tick('a')]);
    expect(ids(second)).toEqual([]);
    expect(ids(new ActionOutbox(store(), send))).toEqual([]);
  });

  it('sends what comes while it sends, afterwards', async () => {
    const outbox = new ActionOutbox(store(), send);
    await Promise.all([outbox.add(tick('a')), outbox.add(tick('b'))]);
    expect(send.mock.calls).toEqual([[[tick('a')]], [[tick('b')]]]);
  });

  it('does not let one that is refused hold up the others', async () => {
    send.mockImplementation(async actions => {
      if (actions.some(({ id }) => id === 'bad')) {
        throw await refusal();
      }
      return api.addToRun('run-1', actions);
    });
    const outbox = new ActionOutbox(store(), send);
    await outbox.add(tick('a'), tick('bad'), tick('c'));
    expect(ids(outbox)).toEqual(['bad']);
    expect([...outbox.state().refused]).toEqual(['bad']);
    await outbox.flush();
    expect(send).toHaveBeenCalledTimes(4);
    outbox.discard();
    expect(ids(outbox)).toEqual([]);
    expect(window.localStorage).toHaveLength(0);
  });

  it('keeps each person’s work, and each run’s, apart', async () => {
    send.mockRejectedValue(new TypeError('Failed to fetch'));
    await new ActionOutbox(store(), send).add(tick('a'));
    const of = (changes: Partial<typeof scope>) =>
      new UnsentStore(window.localStorage, { ...scope, ...changes }).load();
    expect(of({ userRef: 'user:default/hubot' })).toEqual([]);
    expect(of({ runId: 'run-2' })).toEqual([]);
    expect(of({})).toHaveLength(1);
  });

  it('works where the browser keeps nothing', async () => {
    const broken = {
      get length(): number {
        throw new Error('The operation is insecure');
      },
      setItem: () => {
        throw new Error('Quota exceeded');
      },
    } as unknown as Storage;
    const outbox = new ActionOutbox(new UnsentStore(broken, scope), send);
    await outbox.add(tick('a'));
    expect(send).toHaveBeenCalledWith([tick('a')]);
  });

  it('leaves alone what in the storage is not its own', () => {
    window.localStorage.setItem(
      `callboard.runbooks.unsent/${scope.userRef}/${scope.runId}/x`,
      '{"half',
    );
    expect(store().load()).toEqual([]);
  });
});
