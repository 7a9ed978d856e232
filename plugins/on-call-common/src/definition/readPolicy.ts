import type { z } from 'zod';
import type {
  EscalationLevel,
  EscalationPolicy,
  EscalationTarget,
} from '../types';
import type { policySchema } from './definitionSchema';
import type { PeopleOfFile } from './PeopleOfFile';
import { listed, sayWrong } from './sayWrong';
import type { SourcePath, SourceText } from './SourceText';

const SEVERITIES = ['S1', 'S2', 'S3'];
const MINUTES = { minute: 1, hour: 60, day: 24 * 60 };

type WrittenPolicy = z.output<typeof policySchema>;
type WrittenLevel = WrittenPolicy['levels'][number];

interface PolicyContext {
  text: SourceText;
  people: PeopleOfFile;
  idPrefix: string;
  /** Ids of schedules as the file writes them, those with problems too. */
  scheduleIds: ReadonlySet<string>;
}

/**
 * Reads a policy. A target that is not there is a problem and left out: its level stays, and tells nobody by it.
 *
 * @internal
 */
export function readPolicy(
  written: WrittenPolicy,
  context: PolicyContext,
  path: SourcePath,
): EscalationPolicy {
  const { id, title = id, severities = SEVERITIES, repeat = 0 } = written;
  return {
    id: `${context.idPrefix}${id}`,
    title,
    severities: [...new Set(severities)],
    repeat,
    levels: written.levels.map((level, index) =>
      readLevel(level, index, severities, context, [...path, 'levels', index]),
    ),
  };
}

function readLevel(
  { title, targets = [], escalateAfter = {} }: WrittenLevel,
  index: number,
  severities: string[],
  context: PolicyContext,
  path: SourcePath,
): EscalationLevel {
  return {
    title: title ?? `Level ${index + 1}`,
    targets: targets.flatMap((target, place) => {
      const read = readTarget(target, context, [...path, 'targets', place]);
      return read ? [read] : [];
    }),
    escalateAfter: readDelays(escalateAfter, severities, context.text, [
      ...path,
      'escalateAfter',
    ]),
  };
}

function readTarget(
  target: string,
  { text, people, idPrefix, scheduleIds }: PolicyContext,
  path: SourcePath,
): EscalationTarget | undefined {
  if (!/^schedule:/i.test(target)) {
    const ref = people.refOf(target, path);
    return ref === undefined ? undefined : { kind: 'person', ref };
  }
  const id = target.slice('schedule:'.length);
  if (scheduleIds.has(id)) {
    return { kind: 'schedule', scheduleId: `${idPrefix}${id}` };
  }
  text.complain(
    path,
    sayWrong(
      `"${target}" names no schedule of this file`,
      'the id of one of "schedules"',
      { word: target, known: [...scheduleIds].map(each => `schedule:${each}`) },
    ),
  );
  return undefined;
}

function readDelays(
  written: NonNullable<WrittenLevel['escalateAfter']>,
  severities: string[],
  text: SourceText,
  path: SourcePath,
): Record<string, number> {
  if (typeof written === 'string') {
    return { default: minutesOf(written) };
  }
  const known = [...severities, 'default'];
  const delays: [string, number][] = [];
  for (const [severity, delay] of Object.entries(written)) {
    if (known.includes(severity)) {
      delays.push([severity, minutesOf(delay)]);
    } else {
      text.complain(
        path,
        sayWrong(`"${severity}" is no severity of this policy`, listed(known), {
          word: severity,
          known,
        }),
        severity,
      );
    }
  }
  return Object.fromEntries(delays);
}

function minutesOf(delay: string): number {
  const [count, unit] = delay.split(' ');
  return (
    Number(count) * MINUTES[unit.replace(/s$/, '') as keyof typeof MINUTES]
  );
}
