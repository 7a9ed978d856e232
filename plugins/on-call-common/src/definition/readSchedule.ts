import type { z } from 'zod';
import type { RotationLayer, RotationUnit, Schedule } from '../types';
import type { scheduleSchema } from './definitionSchema';
import type { PeopleOfFile } from './PeopleOfFile';
import type { SourcePath, SourceText } from './SourceText';

const ALL_DAYS: RotationLayer['restrictions'][number]['days'] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
/** Of a calendar that was not read yet nothing is known. */
const NEVER = '1970-01-01T00:00:00.000Z';

type WrittenSchedule = z.output<typeof scheduleSchema>;
type WrittenLayer = NonNullable<WrittenSchedule['layers']>[number];

/**
 * @returns undefined for what is no schedule, which is then among the problems.
 *
 * @internal
 */
export function readSchedule(
  written: WrittenSchedule,
  context: { text: SourceText; people: PeopleOfFile; idPrefix: string },
  path: SourcePath,
): Schedule | undefined {
  const { text, idPrefix } = context;
  const { id, title = id, timeZone, layers, calendar } = written;
  if (!layers === !calendar) {
    text.complain(
      path,
      `The schedule "${id}" has ${
        layers ? 'both layers and a calendar' : 'neither layers nor a calendar'
      }; expected one of them.`,
    );
    return undefined;
  }
  if (layers && !timeZone) {
    text.complain(
      path,
      `"timeZone" is missing; expected an IANA time zone such as "America/Los_Angeles", by whose clock shifts are handed off.`,
    );
    return undefined;
  }
  const common = { id: `${idPrefix}${id}`, title, timeZone: timeZone ?? 'UTC' };
  if (!layers) {
    return {
      ...common,
      base: { kind: 'shifts', shifts: [], from: NEVER, to: NEVER },
    };
  }
  const read = layers.map((layer, index) =>
    readLayer(layer, index, context, [...path, 'layers', index]),
  );
  // A layer that nobody is left in would let another one answer for it.
  return read.every(layer => layer !== undefined) &&
    hasUniqueIds(read, text, path)
    ? { ...common, base: { kind: 'layers', layers: read } }
    : undefined;
}

function readLayer(
  layer: WrittenLayer,
  index: number,
  { text, people }: { text: SourceText; people: PeopleOfFile },
  path: SourcePath,
): RotationLayer | undefined {
  const { id = `layer-${index + 1}`, title, restrictions = [] } = layer;
  const { every, start, end } = layer.rotation;
  const [, length = '1', unit] =
    /^(?:(\d+) )?(hour|day|week|month)s?$/.exec(every) ?? [];
  if (end !== undefined && end <= start) {
    text.complain(
      [...path, 'rotation', 'end'],
      `"end" is ${end}, at or before the start; expected a time after ${start}.`,
    );
    return undefined;
  }
  const participants = layer.rotation.participants.map((each, place) =>
    people.refOf(each, [...path, 'rotation', 'participants', place]),
  );
  if (!participants.every(each => each !== undefined)) {
    return undefined;
  }
  return {
    id,
    ...(title && { title }),
    start,
    ...(end !== undefined && { end }),
    unit: unit as RotationUnit,
    length: Number(length),
    participants,
    restrictions: restrictions.map(({ days = ALL_DAYS, from, to }) => ({
      days: [...days],
      from,
      // Midnight at the end of a day is that of the next one.
      to: to === '24:00' ? '00:00' : to,
    })),
  };
}

function hasUniqueIds(
  layers: RotationLayer[],
  text: SourceText,
  path: SourcePath,
): boolean {
  const seen = new Set<string>();
  for (const [index, { id }] of layers.entries()) {
    if (seen.has(id)) {
      text.complain(
        [...path, 'layers', index],
        `The layer "${id}" is named twice; expected each id once in a schedule.`,
      );
      return false;
    }
    seen.add(id);
  }
  return true;
}
