import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__';
import { entityRef, fullHealthFixture, metricsFixture } from '../../fixtures';
import { MetricCharts } from './MetricCharts';

function show(at = '/') {
  const getMetrics = jest.fn(async (_ref: string, query: any) =>
    metricsFixture(query, new Date()),
  );
  const { environments } = fullHealthFixture(new Date());
  const screenOf = renderScreen(
    <MetricCharts entityRef={entityRef} environments={environments} />,
    { at, api: { getMetrics } },
  );
  return { ...screenOf, getMetrics };
}

describe('MetricCharts', () => {
  it('starts with production, and with what is beyond its limit', async () => {
    show();
    const charts = await screen.findAllByRole('region', {
      name: /Server errors|Latency|Requests/,
    });
    expect(
      charts.map(chart => within(chart).getByRole('heading').textContent),
    ).toEqual(['Server errors', 'Latency', 'Requests']);
    expect(charts[0]).toHaveTextContent(/now 8\.\d+ %.*unhealthy above 5 %/);
    expect(
      within(charts[0]).getByRole('img', { name: 'unhealthy' }),
    ).toBeInTheDocument();
  });

  it('keeps environment and range in the address', async () => {
    const { address, getMetrics } = show();
    await userEvent.click(await screen.findByRole('button', { name: '7 d' }));
    await userEvent.click(screen.getByRole('button', { name: 'Staging' }));
    await waitFor(() =>
      expect(Object.fromEntries(address().searchParams)).toEqual({
        chart: 'staging',
        range: '7d',
      }),
    );
    await waitFor(() =>
      expect(getMetrics).toHaveBeenLastCalledWith(
        entityRef,
        { environment: 'staging', range: '7d' },
        expect.anything(),
      ),
    );
  });

  it('says that nothing is measured', async () => {
    show('/?chart=dev');
    expect(
      await screen.findByText(/^Nothing measures Development yet/),
    ).toBeInTheDocument();
  });

  it('tells every point as a table', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Server errors: Show as a table',
      }),
    );
    const table = screen.getByRole('table', {
      name: 'Server errors in Production',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(37);
    expect(within(table).getByText('not measured')).toBeInTheDocument();
  });
});
