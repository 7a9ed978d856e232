import { act, screen, waitFor } from '@testing-library/react';
import { renderScreen } from '../__testUtils__';
import { usePortfolioFilters } from './usePortfolioFilters';

type Result = ReturnType<typeof usePortfolioFilters>;

function setup(at: string, ownershipEntityRefs?: string[]) {
  let current: Result | undefined;
  const Probe = () => {
    current = usePortfolioFilters();
    return <p>{current.query ? 'known' : 'asking'}</p>;
  };
  const rendered = renderScreen(<Probe />, { at, ownershipEntityRefs });
  return { ...rendered, result: () => current as Result };
}

const mona = ['user:default/mona', 'group:default/cloud-tools'];

describe('usePortfolioFilters', () => {
  it("asks for one's own services by default", async () => {
    const { result } = setup('/deployments', mona);
    await screen.findByText('known');
    expect(result().filters.owner).toBe('mine');
    expect(result().query?.owner).toEqual(mona);
  });

  it("asks for everyone's where somebody is in no group", async () => {
    const { result } = setup('/deployments', ['user:default/mona']);
    await screen.findByText('known');
    expect(result().canBeMine).toBe(false);
    expect(result().filters.owner).toBe('everyone');
    expect(result().query?.owner).toBeUndefined();
  });

  it('reads everything that filters from the address', async () => {
    const { result } = setup(
      '/deployments?owner=group:default/web&system=system:default/s&environment=dev&environment=prod&status=failure&attention=true&text=api',
      mona,
    );
    await screen.findByText('known');
    expect(result().query).toEqual({
      owner: ['group:default/web'],
      system: ['system:default/s'],
      environment: ['dev', 'prod'],
      status: ['failure'],
      attention: true,
      text: 'api',
      cursor: undefined,
      limit: 50,
    });
  });

  it('writes changes to the address and goes back to the first page', async () => {
    const { result, address } = setup(
      '/deployments?text=api&cursor=abc&page=3',
      mona,
    );
    await screen.findByText('known');
    expect(result().paging.page).toBe(3);
    act(() => result().setFilters({ owner: 'everyone', attention: true }));
    await waitFor(() =>
      expect(Object.fromEntries(address().searchParams)).toEqual({
        text: 'api',
        owner: 'all',
        attention: 'true',
      }),
    );
    expect(result().query?.owner).toBeUndefined();

    act(() => result().setFilters({ owner: 'mine', text: '' }));
    await waitFor(() => expect(address().search).toBe('?attention=true'));
  });

  it('walks through pages and back', async () => {
    const { result, address } = setup('/deployments?owner=all');
    await screen.findByText('known');
    act(() => result().paging.next('second'));
    await waitFor(() => expect(result().query?.cursor).toBe('second'));
    act(() => result().paging.next('third'));
    await waitFor(() => expect(result().paging.page).toBe(3));
    act(() => result().paging.previous());
    await waitFor(() => expect(result().query?.cursor).toBe('second'));
    act(() => result().paging.previous());
    await waitFor(() => expect(address().search).toBe('?owner=all'));
    expect(result().paging.page).toBe(1);
  });
});
