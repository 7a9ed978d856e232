import type { Person } from '@callboard/backstage-plugin-on-call-common';
import { formatAge } from '../../text/formatAge';
import type { Painter } from '../../text/Painter';
import type { WhoReport, WhoTarget } from './WhoReport';

/** Who is on call, a line per target of each level. */
export function formatWho(
  { entityRef, note, policies }: WhoReport,
  painter: Painter,
  now: Date,
): string {
  return [
    painter.bold(entityRef),
    ...(note === undefined ? [] : [`  ${note}`]),
    ...policies.flatMap(({ title, levels }) => [
      `  ${title}`,
      ...levels.flatMap((level, index) => [
        `    ${index + 1}. ${level.title}`,
        ...(level.targets.length ? level.targets : [{ people: [] }]).map(
          target => `       ${formatTarget(target, painter, now)}`,
        ),
      ]),
    ]),
    '',
  ].join('\n');
}

function formatTarget(
  { people, unknown, until, next }: WhoTarget,
  painter: Painter,
  now: Date,
): string {
  const names = people.map(formatPerson).join(', ');
  const who = unknown
    ? painter.paint('magenta', '? not known')
    : painter.paint('red', '✖ nobody is on call');
  return [
    people.length ? `${painter.paint('green', '✔')} ${names}` : who,
    ...(until === undefined
      ? []
      : [
          `until ${until.slice(0, 16).replace('T', ' ')} UTC (in ${formatAge(
            now.toISOString(),
            new Date(until),
          )})`,
        ]),
    ...(next ? [`then ${next.join(', ') || 'nobody'}`] : []),
  ].join(', ');
}

function formatPerson({ name, channels: [first] }: Person): string {
  return first ? `${name} (${first.kind} ${first.address})` : name;
}
