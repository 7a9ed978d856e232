import type { AlarmStanding } from './alarmStanding';

/** A child of a composite alarm, and how it stands. */
export interface Child {
  name: string;
  arn: string;
  standing: AlarmStanding;
}

/** A composite alarm fires as soon as one of its children does. */
export function compositeStanding(children: Child[]): {
  state: 'OK' | 'ALARM';
  since: number;
  triggering: Child[];
} {
  const triggering = children.filter(
    ({ standing }) => standing.state === 'ALARM',
  );
  return triggering.length > 0
    ? {
        state: 'ALARM',
        since: Math.min(...triggering.map(({ standing }) => standing.since)),
        triggering,
      }
    : {
        state: 'OK',
        since: Math.max(0, ...children.map(({ standing }) => standing.since)),
        triggering,
      };
}
