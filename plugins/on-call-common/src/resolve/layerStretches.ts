import type { RotationLayer } from '../types';
import { restrictedHours, type Hours } from './restrictedHours';
import { readRotation, type Rotation } from './rotation';
import type { Stretch } from './Stretch';

/**
 * Who is on call by one layer during a window, by wall clock.
 *
 * @throws `InputError` for a layer that cannot be understood.
 *
 * @internal
 */
export function layerStretches(layer: RotationLayer, window: Hours): Stretch[] {
  const rotation = readRotation(layer);
  const start = Math.max(window.start, rotation.start);
  const end = Math.min(window.end, rotation.end);
  const stretches: Stretch[] = [];
  if (start >= end) {
    return stretches;
  }
  const turns = readTurns(layer, rotation);
  for (const hours of restrictedHours(layer.restrictions, { start, end })) {
    let turn = turns.at(hours.start);
    for (let from = hours.start; from < hours.end; turn += 1) {
      const to = Math.min(turns.endOf(turn), hours.end);
      stretches.push({
        start: from,
        end: to,
        people: turns.peopleOf(turn),
        layerId: layer.id,
      });
      from = to;
    }
  }
  return stretches;
}

function readTurns({ participants }: RotationLayer, rotation: Rotation) {
  const people = participants.map(participant => [participant]);
  // Nobody ever takes over from the only one.
  const alone = participants.every(each => each === participants[0]);
  return {
    at: (time: number) => (alone ? 0 : rotation.turnAt(time)),
    endOf: (turn: number) => (alone ? Infinity : rotation.beginOf(turn + 1)),
    peopleOf: (turn: number) => people[turn % people.length],
  };
}
