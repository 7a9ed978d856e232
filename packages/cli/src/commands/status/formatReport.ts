import { formatAge } from '../../text/formatAge';
import type { Painter } from '../../text/Painter';
import type { CategoryReport, StatusReport } from './StatusReport';

const WIDTH = 16;

/** The report for people: a line per category, what fails under it, the whole last. */
export function formatReport(
  report: StatusReport,
  painter: Painter,
  now: Date,
): string {
  const age = report.observedAt
    ? painter.faint(`  (observed ${formatAge(report.observedAt, now)} ago)`)
    : '';
  return [
    painter.bold(`${report.entityRef} in ${report.environment}`) + age,
    ...report.categories.flatMap(category =>
      formatCategory(category, painter, now),
    ),
    ...(report.note ? [`  ${report.note}`] : []),
    `${'overall'.padEnd(WIDTH)}${painter.status(report.status)}`,
    '',
  ].join('\n');
}

function formatCategory(
  { category, status, passed, total, failing }: CategoryReport,
  painter: Painter,
  now: Date,
): string[] {
  const name = category.padEnd(WIDTH);
  if (!status) {
    return [`${name}${painter.faint('– nothing to check')}`];
  }
  return [
    `${name}${painter.status(status, 12)} ${painter.faint(
      `${passed} of ${total} healthy`,
    )}`,
    ...failing.flatMap(each => [
      `  ${painter.status(each.status)}  ${
        each.subject ? `${each.title} (${each.subject})` : each.title
      }: ${each.summary} ${painter.faint(
        `since ${formatAge(each.since, now)}`,
      )}`,
      ...(each.action ? [`      ${each.action}`] : []),
    ]),
  ];
}
