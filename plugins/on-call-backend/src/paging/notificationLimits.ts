import { createHash } from 'node:crypto';

// Backstage keeps titles and scopes in columns of that length, and PostgreSQL refuses more.
const LONGEST = 255;

/** A title that Backstage can keep: a longer one is cut. */
export function fitTitle(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
}

/** A scope that Backstage can keep: a longer one ends with what tells it from all others. */
export function fitScope(scope: string): string {
  if (scope.length <= LONGEST) {
    return scope;
  }
  const hash = createHash('sha256').update(scope).digest('hex');
  return `${scope.slice(0, LONGEST - hash.length - 1)} ${hash}`;
}
