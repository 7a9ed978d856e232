import type { SweepFigures } from '../measurements/sweepOnce';
import type { Row } from '../report/Row';

/** As the sandbox counts them; the first only points to the second. */
const ARCHIVES = 'GET archive';

/** What two sweeps brought. */
export interface IndexFigures {
  /** Each with a repository of its own. */
  services: number;
  /** Runbooks in the repositories. */
  expected: number;
  /** Runbooks that the portfolio had after the first sweep. */
  shelved: number;
  first: SweepFigures;
  later: SweepFigures;
  /** Rows of documents and shelves that sweeps wrote when nothing changed; absent where the database does not tell. */
  writes?: number;
}

export function indexRows(figures: IndexFigures): Row[] {
  const { services, expected, shelved, first, later, writes } = figures;
  const firstTitle = `first sweep of ${expected} runbooks in ${services} repositories`;
  const laterTitle = 'later sweep, nothing changed';
  const archives = ({ requests }: SweepFigures) =>
    requests.github.routes[ARCHIVES] ?? 0;
  return [
    {
      metric: `${firstTitle}: wall time`,
      value: `${first.seconds.toFixed(1)} s, ${Math.round(
        shelved / first.seconds,
      )} runbooks/s`,
    },
    {
      metric: `${firstTitle}: on the shelves after it`,
      value: String(shelved),
      target: `= ${expected}`,
      ok: shelved === expected,
    },
    {
      metric: `${firstTitle}: requests`,
      value: routesOf(first),
      target: `one archive of each of ${services} repositories`,
      ok: archives(first) === services,
    },
    {
      metric: `${laterTitle}: wall time`,
      value: `${later.seconds.toFixed(1)} s`,
    },
    {
      metric: `${laterTitle}: requests`,
      value: routesOf(later),
      target: `one for each of ${services} repositories, no archive`,
      ok: archives(later) === 0 && later.requests.github.total === services,
    },
    {
      metric: `${laterTitle}: rows written of documents, files and shelves`,
      value: writes === undefined ? 'SQLite does not tell' : String(writes),
      ...(writes !== undefined && {
        target: '0: nothing was parsed again',
        ok: writes === 0,
      }),
    },
  ];
}

function routesOf({ requests }: SweepFigures): string {
  const routes = Object.entries(requests.github.routes);
  return (
    routes
      .map(([route, count]) => `${count} ${route}`)
      .sort()
      .join(', ') || 'none'
  );
}
