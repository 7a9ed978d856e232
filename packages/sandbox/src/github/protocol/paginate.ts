import type { Request, Response } from 'express';

const DEFAULT_SIZE = 30;
const MAXIMUM_SIZE = 100;

/** Cuts out the page that was asked for and sets the `Link` header that leads to the others. */
export function paginate<T>(
  request: Request,
  response: Response,
  items: T[],
): T[] {
  const size = Math.min(
    numberOf(request.query.per_page, DEFAULT_SIZE),
    MAXIMUM_SIZE,
  );
  const page = numberOf(request.query.page, 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links: string[] = [];
  const link = (to: number, rel: string) => {
    const url = new URL(
      request.originalUrl,
      `http://${request.headers.host ?? 'localhost'}`,
    );
    url.searchParams.set('page', String(to));
    links.push(`<${url}>; rel="${rel}"`);
  };
  if (page > 1) {
    link(page - 1, 'prev');
  }
  if (page < last) {
    link(page + 1, 'next');
    link(last, 'last');
  }
  if (page > 1) {
    link(1, 'first');
  }
  if (links.length > 0) {
    response.setHeader('link', links.join(', '));
  }
  return items.slice((page - 1) * size, page * size);
}

function numberOf(value: unknown, fallback: number): number {
  // A parameter that is given twice counts as its last value.
  const number = Number(Array.isArray(value) ? value.at(-1) : value);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
