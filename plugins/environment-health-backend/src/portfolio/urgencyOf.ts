import type { HealthPortfolioCell } from '@callboard/backstage-plugin-environment-health-common';
import {
  STATUSES,
  type EnvironmentTier,
  type Status,
} from '@callboard/backstage-plugin-environments-common';

const TIERS: readonly EnvironmentTier[] = [
  'production',
  'staging',
  'development',
];
const TITLE_LENGTH = 60;

/** How bad a status is: 0 is healthy. */
export function rankOf(status: Status): number {
  return STATUSES.indexOf(status);
}

/** Whether everything in these cells that is not healthy is acknowledged, and there is such. */
export function isAcknowledged(
  cells: Pick<HealthPortfolioCell, 'failing' | 'acknowledged'>[],
): boolean {
  return (
    cells.some(({ failing }) => failing > 0) &&
    cells.every(({ failing, acknowledged }) => failing === acknowledged)
  );
}

/**
 * A text of five characters that sorts environments: the worst first, of these
 * the unacknowledged, of these production.
 */
export function urgencyOf(
  cell: Pick<
    HealthPortfolioCell,
    'status' | 'tier' | 'failing' | 'acknowledged'
  >,
): string {
  return [
    STATUSES.length - 1 - rankOf(cell.status),
    Number(isAcknowledged([cell])),
    TIERS.indexOf(cell.tier),
  ].join('/');
}

/** Of a row of which no environment tells anything. */
export const URGENCY_OF_NOTHING = `${
  STATUSES.length - 1 - rankOf('unknown')
}/0/${TIERS.length}`;

/**
 * A text that sorts rows: by the most urgent of their environments, then by
 * title. One column serves as order, index and cursor.
 */
export function orderKeyOf(
  urgency: string,
  row: { title: string; entityRef: string },
): string {
  const title = row.title.toLocaleLowerCase('en-US').slice(0, TITLE_LENGTH);
  return `${urgency}/${title}/${row.entityRef}`;
}
