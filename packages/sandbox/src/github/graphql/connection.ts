import { GraphQLError } from 'graphql';

export interface ConnectionArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** A page of items in GitHub's form; cursors name items, so that new ones do not shift them. */
export function connection<T, N>(
  items: T[],
  { first, last, after, before }: ConnectionArguments,
  idOf: (item: T) => string | number,
  toNode: (item: T) => N,
) {
  const position = (cursor: string) => {
    const id = Buffer.from(cursor, 'base64').toString('utf8');
    const index = items.findIndex(item => `cursor:v2:${idOf(item)}` === id);
    if (index === -1) {
      throw new GraphQLError(
        `\`${cursor}\` does not appear to be a valid cursor.`,
        {
          extensions: { type: 'INVALID_CURSOR_ARGUMENTS' },
        },
      );
    }
    return index;
  };
  const from = after ? position(after) + 1 : 0;
  const to = before ? position(before) : items.length;
  let page = items.slice(from, to);
  if (typeof first === 'number') {
    page = page.slice(0, first);
  } else if (typeof last === 'number') {
    page = page.slice(Math.max(0, page.length - last));
  }
  const start = page.length ? items.indexOf(page[0]) : from;
  const cursorOf = (item: T) =>
    Buffer.from(`cursor:v2:${idOf(item)}`).toString('base64');
  return {
    totalCount: items.length,
    nodes: page.map(toNode),
    edges: page.map(item => ({ cursor: cursorOf(item), node: toNode(item) })),
    pageInfo: {
      hasNextPage: start + page.length < items.length,
      hasPreviousPage: start > 0,
      startCursor: page.length ? cursorOf(page[0]) : null,
      endCursor: page.length ? cursorOf(page[page.length - 1]) : null,
    },
  };
}
