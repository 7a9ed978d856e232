import type { Override, RotationLayer, Schedule } from '../../types';

/** A week of one after the other from a Monday, 09:00. */
export const rotation = (
  given: Partial<RotationLayer> = {},
): RotationLayer => ({
  id: 'week',
  start: '2026-01-05T09:00',
  unit: 'week',
  length: 1,
  participants: ['user:default/mona', 'user:default/hubot'],
  restrictions: [],
  ...given,
});

export const layered = (
  layers: Partial<RotationLayer>[] = [{}],
  timeZone = 'UTC',
): Schedule => ({
  id: 'primary',
  title: 'Primary',
  timeZone,
  base: { kind: 'layers', layers: layers.map(rotation) },
});

export const overriding = (given: Partial<Override>): Override => ({
  id: 'override',
  scheduleId: 'primary',
  start: '2026-01-06T00:00:00.000Z',
  end: '2026-01-07T00:00:00.000Z',
  createdBy: 'user:default/guest',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...given,
});
