import { act, screen, waitFor } from '@testing-library/react';
import { useNavigate } from 'react-router-dom';
import { renderScreen } from '../testUtils';
import { usePortfolioUrl, type PortfolioUrl } from './usePortfolioUrl';

const mona = ['user:default/mona', 'group:default/cloud-tools'];
const entity = { apiVersion: 'v1', kind: 'API', metadata: { name: 'any' } };

async function setup(at: string, ownershipEntityRefs: string[]) {
  let url: PortfolioUrl | undefined;
  let goBack = () => {};
  const Probe = () => {
    const navigate = useNavigate();
    url = usePortfolioUrl();
    goBack = () => navigate(-1);
    return <p>{url.whose ? 'known' : 'asking'}</p>;
  };
  const { address } = renderScreen(<Probe />, {
    entity,
    apis: [],
    at,
    ownershipEntityRefs,
  });
  await screen.findByText('known');
  return {
    url: () => url!,
    goBack: () => goBack(),
    search: () => decodeURIComponent(address().search),
  };
}

describe('usePortfolioUrl', () => {
  it.each<[string, string[], Pick<PortfolioUrl, 'owner' | 'whose'>]>([
    ['/', mona, { owner: 'mine', whose: { owner: mona } }],
    ['/', mona.slice(0, 1), { owner: 'everyone', whose: {} }],
    ['/?owner=all', mona, { owner: 'everyone', whose: {} }],
    [
      '/?owner=group:default/web',
      mona,
      {
        owner: ['group:default/web'],
        whose: { owner: ['group:default/web'] },
      },
    ],
  ])('says for %s of %j whose are asked for', async (at, refs, expected) => {
    const { url } = await setup(at, refs);
    expect(url()).toMatchObject(expected);
    await waitFor(() => expect(url().canBeMine).toBe(refs.length > 1));
  });

  it('goes back to the first page and keeps what is not spoken of', async () => {
    const { url, search } = await setup(
      '/?kind=a&text=api&cursor=abc&page=3',
      mona,
    );
    expect(url().paging.page).toBe(3);
    act(() => url().change({ owner: 'everyone', failing: true }));
    await waitFor(() =>
      expect(search()).toBe('?kind=a&text=api&failing=true&owner=all'),
    );
    expect(url().paging).toMatchObject({ page: 1, cursor: undefined });
  });

  it('writes nothing that is empty', async () => {
    const { url, search } = await setup(
      '/?text=api&state=a&failing=true&owner=all&kind=a&left=1',
      mona,
    );
    act(() =>
      url().change({
        text: '',
        state: [],
        failing: false,
        owner: 'mine',
        kind: undefined,
      }),
    );
    await waitFor(() => expect(search()).toBe('?left=1'));
  });

  it('opens another page, from which the way leads back', async () => {
    const { url, search, goBack } = await setup('/?owner=all', mona);
    act(() => url().change({ text: 'api' }));
    await waitFor(() => expect(search()).toBe('?owner=all&text=api'));
    act(() => url().change({ view: 'gaps', text: '' }, { push: true }));
    await waitFor(() => expect(search()).toBe('?owner=all&view=gaps'));
    act(goBack);
    await waitFor(() => expect(search()).toBe('?owner=all&text=api'));
  });
});
