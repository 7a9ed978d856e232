import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import type {
  RunbookPortfolioItem,
  RunbookPortfolioQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import { RunbookCollatorFactory } from './RunbookCollatorFactory';

const item = (
  id: string,
  changes: Partial<RunbookPortfolioItem> = {},
): RunbookPortfolioItem => ({
  id,
  entityRef: 'component:default/api',
  slug: id,
  title: `Title of ${id}`,
  kind: 'incident',
  severity: 'P1',
  owner: 'group:default/team',
  steps: 3,
  freshness: { state: 'stale', reason: 'Not reviewed for 2 years.' },
  source: { path: `docs/${id}.md`, url: `https://git.test/${id}.md` },
  openRuns: [],
  text: `Text of ${id}`,
  ...changes,
});

function create(pages: RunbookPortfolioItem[][], template?: string) {
  const getPortfolio = jest.fn(
    async (query: RunbookPortfolioQuery = {}, _options?: object) => {
      const index = Number(query.cursor ?? 0);
      return {
        items: pages[index],
        totalItems: pages.flat().length,
        nextCursor: index + 1 < pages.length ? String(index + 1) : undefined,
      };
    },
  );
  const factory = new RunbookCollatorFactory({
    auth: mockServices.auth({ pluginId: 'search' }),
    runbooksApi: { getPortfolio },
    locationTemplate:
      template ?? '/catalog/:namespace/:kind/:name/runbooks/:runbook',
  });
  return { factory, getPortfolio };
}

const collect = async (factory: RunbookCollatorFactory) =>
  TestPipeline.fromCollator(await factory.getCollator()).execute();

describe('RunbookCollatorFactory', () => {
  it('indexes what a searcher looks for, with the rights on the entity', async () => {
    const { factory } = create([[item('a')]]);
    expect(factory.type).toBe('runbooks');
    expect(factory.visibilityPermission.name).toBe('catalog.entity.read');
    const { documents, error } = await collect(factory);
    expect(error).toBeUndefined();
    expect(documents).toEqual([
      {
        title: 'Title of a',
        text: 'Text of a',
        location: '/catalog/default/component/api/runbooks/a',
        entityRef: 'component:default/api',
        kind: 'incident',
        owner: 'group:default/team',
        severity: 'P1',
        freshness: 'stale',
        freshnessReason: 'Not reviewed for 2 years.',
        authorization: { resourceRef: 'component:default/api' },
      },
    ]);
  });

  it('walks through all pages as the search plugin, one call each', async () => {
    const { factory, getPortfolio } = create([
      [item('a'), item('b')],
      [],
      [item('c')],
    ]);
    const { documents } = await collect(factory);
    expect(documents.map(({ title }) => title)).toEqual([
      'Title of a',
      'Title of b',
      'Title of c',
    ]);
    expect(getPortfolio.mock.calls.map(([query]) => query)).toEqual([
      { includeText: true, limit: 100, cursor: undefined },
      { includeText: true, limit: 100, cursor: '1' },
      { includeText: true, limit: 100, cursor: '2' },
    ]);
    for (const [, options] of getPortfolio.mock.calls) {
      expect(options).toEqual({
        token: mockCredentials.service.token({
          onBehalfOf: mockCredentials.service('plugin:search'),
          targetPluginId: 'runbooks',
        }),
      });
    }
  });

  it('gives every document the same fields', async () => {
    const { factory } = create([
      [item('a', { owner: undefined, severity: undefined, text: undefined })],
    ]);
    const { documents } = await collect(factory);
    expect(documents[0]).toMatchObject({ owner: '', severity: '', text: '' });
  });

  it('writes addresses as the catalog does, and ids as they are', async () => {
    const { factory } = create(
      [[item('A/b c', { entityRef: 'Component:Default/My.API' })]],
      '/c/:kind/:namespace/:name#:runbook',
    );
    const { documents } = await collect(factory);
    expect(documents[0].location).toBe('/c/component/default/my.api#A%2Fb%20c');
  });

  it('fails where the backend does, so that the old index stays', async () => {
    const { factory, getPortfolio } = create([[item('a')]]);
    getPortfolio.mockRejectedValue(new Error('The backend is away'));
    const { error } = await collect(factory);
    expect(String(error)).toContain('The backend is away');
  });
});
