import type { EntityRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksSignalChannel } from '@callboard/backstage-plugin-runbooks-common';
import { FakeSignals } from '@callboard/backstage-plugin-environments-react/testUtils';
import { RunbookLinks } from './RunbookLinks';

const ref = 'component:default/api';
const answer = (observedAt: string): EntityRunbooks => ({
  kind: 'runbooks',
  entityRef: ref,
  runbooks: [],
  firing: [],
  diagnostics: [],
  problems: [],
  observedAt,
  may: { run: true, sign: true, automate: true },
});

/** Reads that are answered by hand. */
function create() {
  const open: {
    entityRef: string;
    signal?: AbortSignal;
    resolve: (value: EntityRunbooks) => Promise<void>;
    reject: (error: Error) => Promise<void>;
  }[] = [];
  const settled = async () => {
    for (let turn = 0; turn < 5; turn++) {
      await Promise.resolve();
    }
  };
  const links = new RunbookLinks({
    runbooksApi: {
      getRunbooks: (entityRef, options) =>
        new Promise((resolve, reject) => {
          open.push({
            entityRef,
            signal: options?.signal,
            resolve: value => {
              resolve(value);
              return settled();
            },
            reject: error => {
              reject(error);
              return settled();
            },
          });
        }),
    },
  });
  return { links, open, signals: new FakeSignals() };
}

describe('RunbookLinks', () => {
  it('reads once for all who look at an entity, and tells them all', async () => {
    const { links, open } = create();
    const listeners = Array.from({ length: 10 }, () => jest.fn());
    listeners.forEach(listener => links.subscribe(ref, listener));
    links.subscribe('component:default/other', () => {});
    expect(open.map(({ entityRef }) => entityRef)).toEqual([
      ref,
      'component:default/other',
    ]);
    expect(links.get(ref)).toEqual({});
    await open[0].resolve(answer('1'));
    expect(links.get(ref)).toEqual({ data: answer('1') });
    expect(links.get(ref)).toBe(links.get(ref));
    listeners.forEach(listener => expect(listener).toHaveBeenCalledTimes(1));
    links.subscribe(ref, () => {});
    expect(open).toHaveLength(2);
  });

  it('reads again on a signal, once however many come while it reads', async () => {
    const { links, open, signals } = create();
    links.subscribe(ref, () => {}, signals);
    links.subscribe(ref, () => {}, signals);
    await open[0].resolve(answer('1'));
    expect(signals.channels).toEqual([runbooksSignalChannel(ref)]);
    for (let count = 0; count < 3; count++) {
      signals.send(runbooksSignalChannel(ref));
    }
    expect(open).toHaveLength(2);
    expect(links.get(ref)).toEqual({ data: answer('1') });
    await open[1].resolve(answer('2'));
    expect(open).toHaveLength(3);
    await open[2].resolve(answer('3'));
    expect(links.get(ref)).toEqual({ data: answer('3') });
    expect(open).toHaveLength(3);
  });

  it('keeps what it knew when a later read fails', async () => {
    const { links, open, signals } = create();
    links.subscribe(ref, () => {}, signals);
    await open[0].resolve(answer('1'));
    signals.send(runbooksSignalChannel(ref));
    const error = new Error('Away');
    await open[1].reject(error);
    expect(links.get(ref)).toEqual({ data: answer('1'), error });
    signals.send(runbooksSignalChannel(ref));
    await open[2].resolve(answer('2'));
    expect(links.get(ref)).toEqual({ data: answer('2') });
  });

  it('forgets with the last who looks, and does not tell what comes after', async () => {
    const { links, open, signals } = create();
    const listener = jest.fn();
    const end = links.subscribe(ref, listener, signals);
    const endOther = links.subscribe(ref, () => {}, signals);
    end();
    end();
    expect(open[0].signal?.aborted).toBe(false);
    endOther();
    expect(open[0].signal?.aborted).toBe(true);
    expect(signals.channels).toEqual([]);
    await open[0].resolve(answer('1'));
    expect(listener).not.toHaveBeenCalled();
    expect(links.get(ref)).toEqual({});
    links.subscribe(ref, () => {});
    expect(open).toHaveLength(2);
  });
});
