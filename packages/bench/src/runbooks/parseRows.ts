import type { Row } from '../report/Row';

/** Times the plain parser's time. */
const MOST = 2;
const MEGABYTE = 1024 * 1024;

/** What parsing all of the documents once brought, with either parser. */
export interface ParseFigures {
  documents: number;
  runbooks: number;
  bytes: number;
  seconds: { plain: number; ours: number };
}

export function parseRows(figures: ParseFigures): Row[] {
  const { documents, runbooks, bytes, seconds } = figures;
  const speed = (taken: number) =>
    `${Math.round(documents / taken)} documents/s, ${(
      bytes /
      MEGABYTE /
      taken
    ).toFixed(2)} MB/s`;
  const ratio = seconds.ours / seconds.plain;
  const title = `${documents} documents, ${(bytes / MEGABYTE).toFixed(1)} MB`;
  return [
    {
      metric: `Markdown of ${title}: plain remark with GFM`,
      value: speed(seconds.plain),
    },
    {
      metric: `… read as ${runbooks} runbooks`,
      value: speed(seconds.ours),
      target: `${ratio.toFixed(2)}× its time (≤ ${MOST}×)`,
      ok: ratio <= MOST,
    },
  ];
}
