import type { PageSummary } from '../types';
import type { FoldedPage } from './foldPage';

/**
 * Of a page, what lists show.
 *
 * @public
 */
export function toPageSummary({
  entityTitle: _title,
  policy: _policy,
  round: _round,
  rung: _rung,
  deliveries: _deliveries,
  ...summary
}: FoldedPage): PageSummary {
  return summary;
}
