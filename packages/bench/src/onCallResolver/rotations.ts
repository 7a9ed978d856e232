import type {
  RotationLayer,
  RotationUnit,
  Schedule,
} from '@callboard/backstage-plugin-on-call-common';

const TIME_ZONES = [
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
];
const SHIFTS: [unit: RotationUnit, length: number][] = [
  ['week', 1],
  ['day', 1],
  ['hour', 12],
  ['week', 2],
  ['month', 1],
];
const PEOPLE = Array.from(
  { length: 7 },
  (_, index) => `user:default/u${index}`,
);

/** Rotations of all units, half of them only for hours of the week; the same in every run. */
export function rotations(count: number): RotationLayer[] {
  return Array.from({ length: count }, (_, index) => {
    const [unit, length] = SHIFTS[index % SHIFTS.length];
    const hour = String(index % 24).padStart(2, '0');
    return {
      id: `layer-${index}`,
      start: `2025-01-0${1 + (index % 9)}T${hour}:00`,
      unit,
      length,
      participants: PEOPLE.slice(0, 2 + (index % 6)),
      restrictions:
        index % 2 === 0
          ? []
          : [
              {
                days: ['monday', 'wednesday', 'saturday'],
                from: `${hour}:00`,
                to: `${hour}:30`,
              },
            ],
    };
  });
}

/** A schedule for each rotation. */
export function schedulesOf(layers: RotationLayer[]): Schedule[] {
  return layers.map((layer, index) => ({
    id: `schedule-${index}`,
    title: layer.id,
    timeZone: TIME_ZONES[index % TIME_ZONES.length],
    base: { kind: 'layers', layers: [layer] },
  }));
}
