import { ScheduleMemory } from './ScheduleMemory';

const version = (schedule_id: string, content_hash: string) => ({
  schedule_id,
  content_hash,
});

function create() {
  const memory = new ScheduleMemory();
  const bodies = new Map<string, string>();
  const readBodies = jest.fn(async (ids: string[]) =>
    ids.flatMap(id => {
      const hash = bodies.get(id);
      return hash
        ? [{ ...version(id, hash), body: JSON.stringify({ id, hash }) }]
        : [];
    }),
  );
  const recall = async (...wanted: ReturnType<typeof version>[]) =>
    Object.fromEntries(await memory.recall(wanted, readBodies));
  return { bodies, readBodies, recall };
}

describe('ScheduleMemory', () => {
  it('reads what is new or changed, and nothing else', async () => {
    const { bodies, readBodies, recall } = create();
    bodies.set('a', '1').set('b', '1');
    const first = await recall(version('a', '1'), version('b', '1'));
    expect(first).toEqual({
      a: { id: 'a', hash: '1' },
      b: { id: 'b', hash: '1' },
    });
    bodies.set('b', '2');
    const second = await recall(version('a', '1'), version('b', '2'));
    expect(second.a).toBe(first.a);
    expect(second.b).toEqual({ id: 'b', hash: '2' });
    expect(readBodies.mock.calls).toEqual([[['a', 'b']], [['b']]]);
  });

  it('goes by what it read where that changed in between', async () => {
    const { bodies, readBodies, recall } = create();
    bodies.set('a', '2');
    expect(await recall(version('a', '1'))).toEqual({
      a: { id: 'a', hash: '2' },
    });
    await recall(version('a', '2'));
    expect(readBodies).toHaveBeenCalledTimes(1);
    bodies.delete('b');
    expect(await recall(version('b', '1'))).toEqual({});
  });

  it('forgets what it read longest ago once that is much', async () => {
    const { bodies, readBodies, recall } = create();
    const versions = Array.from({ length: 1001 }, (_, index) =>
      version(`s${index}`, '1'),
    );
    versions.forEach(({ schedule_id }) => bodies.set(schedule_id, '1'));
    await recall(...versions);
    readBodies.mockClear();
    await recall(versions[1000], versions[0]);
    expect(readBodies.mock.calls).toEqual([[['s0']]]);
  });
});
