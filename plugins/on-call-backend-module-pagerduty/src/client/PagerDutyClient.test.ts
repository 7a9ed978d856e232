import { z } from 'zod';
import { LoopbackPagerDuty } from '../__testUtils__/LoopbackPagerDuty';
import { tokenCredentials } from './Credentials';
import { HttpExchange } from './HttpExchange';
import { PagerDutyClient } from './PagerDutyClient';

describe('PagerDutyClient', () => {
  let pagerDuty: LoopbackPagerDuty;
  let client: PagerDutyClient;
  const item = z.object({ id: z.string() });
  const read = {
    what: 'reading things',
    scope: 'things.read',
    signal: new AbortController().signal,
  };
  beforeEach(async () => {
    pagerDuty = await LoopbackPagerDuty.start();
    client = new PagerDutyClient({
      baseUrl: pagerDuty.url,
      credentials: tokenCredentials('test-token'),
      exchange: new HttpExchange(),
    });
  });
  afterEach(() => pagerDuty.stop());

  const queries = () =>
    pagerDuty.requests.map(({ query }) => Object.fromEntries(query));
  const ids = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `P${index}` }));

  it.each([
    [0, 1],
    [100, 1],
    [101, 2],
    [300, 3],
  ])('reads a list of %d in %d calls', async (count, calls) => {
    pagerDuty.lists.things = ids(count);
    const all = await client.list('/things', 'things', item, read);
    expect(all).toEqual(ids(count));
    expect(queries()).toHaveLength(calls);
    expect(queries().at(-1)).toEqual({
      limit: '100',
      offset: String((calls - 1) * 100),
    });
  });

  it('stops where PagerDuty refuses to go on', async () => {
    pagerDuty.lists.things = ids(10_050);
    const all = await client.list('/things', 'things', item, read);
    expect(all).toHaveLength(10_000);
    expect(queries()).toHaveLength(100);
  });

  it('stops at an empty page, whatever it says of more', async () => {
    pagerDuty.fault = () => ({ body: '{"things":[],"more":true}' });
    expect(await client.list('/things', 'things', item, read)).toEqual([]);
    expect(queries()).toHaveLength(1);
  });

  it('follows cursors until there are no more, or the same comes again', async () => {
    const pages: Record<string, object> = {
      '': { things: [{ id: 'A' }], next_cursor: 'two' },
      two: { things: [{ id: 'B' }], next_cursor: 'three' },
      three: { things: [{ id: 'C' }], next_cursor: null },
    };
    pagerDuty.fault = ({ query }) => ({
      body: JSON.stringify(pages[query.get('cursor') ?? '']),
    });
    const all = () => client.list('/things', 'things', item, read);
    expect(await all()).toEqual([{ id: 'A' }, { id: 'B' }, { id: 'C' }]);
    expect(queries().map(({ cursor, offset }) => cursor ?? offset)).toEqual([
      '0',
      'two',
      'three',
    ]);
    pages.three = { things: [{ id: 'C' }], next_cursor: 'three' };
    expect(await all()).toHaveLength(3);
  });

  it('sends lists as PagerDuty takes them', async () => {
    pagerDuty.lists.things = [];
    const query = { ids: ['A', 'B'], since: undefined, flag: true };
    await client.list('/things', 'things', item, { ...read, query });
    expect(pagerDuty.requests[0].query.getAll('ids[]')).toEqual(['A', 'B']);
    expect(pagerDuty.requests[0].query.get('flag')).toBe('true');
    expect(pagerDuty.requests[0].query.has('since')).toBe(false);
  });

  it('says that a list is not where it should be', async () => {
    pagerDuty.fault = () => ({ body: '{"things":{}}' });
    await expect(client.list('/things', 'things', item, read)).rejects.toThrow(
      'while reading things: things is not what was expected',
    );
  });
});
