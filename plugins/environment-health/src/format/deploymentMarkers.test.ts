import { markersWithin, readDeploymentMarkers } from './deploymentMarkers';

const deployment = (id: string, at: string, status = 'success') =>
  ({
    id,
    environment: 'prod',
    version: { label: `v${id}`, commit: id },
    status,
    createdAt: at,
  } as any);

const since = new Date('2026-11-01T00:00:00Z');
const refusal = (statusCode: number) =>
  Object.assign(new Error('no'), { statusCode });

describe('readDeploymentMarkers', () => {
  it('reads on until the deployments are too old', async () => {
    const getHistory = jest
      .fn()
      .mockResolvedValueOnce({
        items: [deployment('3', '2026-11-18T10:00:00Z', 'error')],
        nextCursor: 'a',
      })
      .mockResolvedValueOnce({
        items: [
          deployment('2', '2026-11-02T10:00:00Z', 'inactive'),
          deployment('1', '2026-10-02T10:00:00Z'),
        ],
        nextCursor: 'b',
      });
    const markers = await readDeploymentMarkers({ getHistory }, 'x', { since });
    expect(markers.map(({ id, failed }) => [id, failed])).toEqual([
      ['3', true],
      ['2', false],
    ]);
    expect(getHistory).toHaveBeenCalledTimes(2);
    expect(getHistory.mock.calls[1][1].cursor).toBe('a');
  });

  it.each([404, 403])('finds none behind a %d', async status => {
    const getHistory = jest.fn().mockRejectedValue(refusal(status));
    expect(await readDeploymentMarkers({ getHistory }, 'x', { since })).toEqual(
      [],
    );
  });

  it('passes on what is broken', async () => {
    const getHistory = jest.fn().mockRejectedValue(refusal(500));
    await expect(
      readDeploymentMarkers({ getHistory }, 'x', { since }),
    ).rejects.toThrow('no');
  });
});

it('counts a marker to the stretch in which it begins', () => {
  const marker = {
    id: '1',
    environment: 'prod',
    version: 'v1',
    at: '2026-11-02T00:00:00.000Z',
    failed: false,
  };
  const within = (environment: string, from: string, to: string) =>
    markersWithin([marker], environment, from, to).length;
  expect(within('prod', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z')).toBe(
    0,
  );
  expect(within('prod', '2026-11-02T00:00:00Z', '2026-11-03T00:00:00Z')).toBe(
    1,
  );
  expect(within('dev', '2026-11-02T00:00:00Z', '2026-11-03T00:00:00Z')).toBe(0);
});
