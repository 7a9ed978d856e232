import { gapsOf, resolveShifts } from '../resolve';
import { instantOfWallTime, parseWallTime } from '../resolve/wallTime';
import { zoneClock } from '../resolve/zoneClock';
import type {
  DefinitionProblem,
  EscalationPolicy,
  Person,
  Schedule,
} from '../types';
import { describeGaps } from './describeGaps';
import { readDefinition } from './readDefinition';
import { listed } from './sayWrong';
import type { SourcePath } from './SourceText';

const DAYS_AHEAD = 30;
const DAY_MS = 86_400_000;

/**
 * Something that the author of a file would want to mend.
 *
 * @remarks A `problem` is not understood; a `warning` is, and may not be what was meant.
 *
 * @public
 */
export interface OnCallLintFinding extends DefinitionProblem {
  level: 'problem' | 'warning';
  /** Such as `gap`; `invalid` for what is not understood. */
  rule: string;
}

/** What is said of a place in the file. */
interface Warning {
  rule: string;
  path: SourcePath;
  message: string;
}

/**
 * Looks through an `oncall.yaml`. Never throws.
 *
 * @param options - `now`: gaps of the 30 days after it are told, and what is over before it
 * @returns findings in the order of the file.
 *
 * @public
 */
export function lintOnCallDefinition(
  yaml: string,
  options: { source: string; now: Date },
): OnCallLintFinding[] {
  const { definition, text, paths } = readDefinition(yaml, {
    source: options.source,
    idPrefix: '',
  });
  const pathOf = (id: string, list: SourcePath[0]) =>
    paths.get(`${list}:${id}`) ?? [];
  const warnings = [
    ...definition.people.flatMap(person =>
      lintPerson(person, pathOf(person.ref, 'contacts')),
    ),
    ...definition.schedules.flatMap(schedule =>
      lintSchedule(schedule, pathOf(schedule.id, 'schedules'), options.now),
    ),
    ...lintNames(definition, id => pathOf(id, 'schedules')),
    ...definition.policies.flatMap(policy =>
      lintPolicy(policy, pathOf(policy.id, 'escalation')),
    ),
  ];
  return [
    ...definition.problems.map(problem => ({
      ...problem,
      level: 'problem' as const,
      rule: 'invalid',
    })),
    ...warnings.map(({ path, ...warning }) => ({
      ...text.locate(path),
      level: 'warning' as const,
      ...warning,
    })),
  ].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

function lintPerson({ name, channels }: Person, path: SourcePath): Warning[] {
  return path.length && !channels.length
    ? [
        {
          rule: 'no-channel',
          path,
          message: `The contact "${name}" has no channel; nobody learns from this file how to reach them.`,
        },
      ]
    : [];
}

function lintSchedule(
  schedule: Schedule,
  path: SourcePath,
  now: Date,
): Warning[] {
  const { base, timeZone, title } = schedule;
  if (base.kind === 'shifts') {
    return [];
  }
  const warnings = base.layers.flatMap((layer, index): Warning[] => {
    const at = [...path, 'layers', index];
    const zone = zoneClock(timeZone);
    const isOver =
      layer.end !== undefined &&
      instantOfWallTime(parseWallTime(layer.end), zone) <= now.getTime();
    return [
      ...(isOver
        ? [
            {
              rule: 'ended',
              path: [...at, 'rotation', 'end'],
              message: `The layer "${layer.id}" ended on ${layer.end}; it can go.`,
            },
          ]
        : []),
      ...(new Set(layer.participants).size === 1
        ? [
            {
              rule: 'rotation-of-one',
              path: [...at, 'rotation', 'participants'],
              message: `Only one person takes part in the layer "${layer.id}"; nobody ever takes over.`,
            },
          ]
        : []),
    ];
  });
  const gaps = gapsOf(
    resolveShifts(schedule, [], {
      from: now.toISOString(),
      to: new Date(now.getTime() + DAYS_AHEAD * DAY_MS).toISOString(),
    }),
  );
  return gaps.length
    ? [
        {
          rule: 'gap',
          path,
          message: `In the next ${DAYS_AHEAD} days nobody is on call by "${title}" for ${describeGaps(
            gaps,
            timeZone,
          )}.`,
        },
        ...warnings,
      ]
    : warnings;
}

function lintNames(
  {
    schedules,
    policies,
  }: { schedules: Schedule[]; policies: EscalationPolicy[] },
  pathOf: (scheduleId: string) => SourcePath,
): Warning[] {
  if (!policies.length) {
    return schedules.length
      ? [
          {
            rule: 'no-escalation',
            path: [],
            message:
              'There is no escalation policy; nobody can be paged by this file.',
          },
        ]
      : [];
  }
  const named = new Set(
    policies.flatMap(({ levels }) =>
      levels.flatMap(({ targets }) =>
        targets.map(each => (each.kind === 'schedule' ? each.scheduleId : '')),
      ),
    ),
  );
  return schedules
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => ({
      rule: 'not-named',
      path: pathOf(id),
      message: `No escalation policy names the schedule "${id}"; it is shown, and nobody is paged by it.`,
    }));
}

function lintPolicy(
  { id, levels, severities }: EscalationPolicy,
  path: SourcePath,
): Warning[] {
  return levels.flatMap(
    ({ title, targets, escalateAfter }, index): Warning[] => {
      const at = [...path, 'levels', index];
      const isLast = index === levels.length - 1;
      const staying = isLast
        ? []
        : severities.filter(
            each =>
              !Object.hasOwn(escalateAfter, each) &&
              !Object.hasOwn(escalateAfter, 'default'),
          );
      return [
        ...(targets.length
          ? []
          : [
              {
                rule: 'no-target',
                path: at,
                message: `The level "${title}" of "${id}" has no targets; it tells nobody.`,
              },
            ]),
        ...(staying.length
          ? [
              {
                rule: 'no-delay',
                path: at,
                message: `The level "${title}" of "${id}" has no "escalateAfter" for ${listed(
                  staying,
                )}; the next level is never told then.`,
              },
            ]
          : []),
      ];
    },
  );
}
