import type { AwsCall } from '../../AwsService';
import { findSignal, type MetricSignal } from '../metrics/findSignal';
import type { AlarmDefinition } from './AlarmDefinition';
import {
  evaluateAlarm,
  type AlarmState,
  type Evaluation,
} from './evaluateAlarm';

/** How an alarm stands, and since when. */
export interface AlarmStanding extends Evaluation {
  since: number;
}

const MINUTE = 60_000;
const STRIDE = 5 * MINUTE;
const LOOK_BACK = 24 * 60 * MINUTE;

type Where = Pick<AwsCall, 'world' | 'place' | 'now'>;

/**
 * How an alarm stands at `now`. A condition `alarm` of the alarm itself (with the `state`
 * as its data) says it outright; otherwise its metrics do.
 *
 * @param createdAt - when the alarm came to be
 */
export function alarmStanding(
  definition: AlarmDefinition,
  createdAt: number,
  where: Where,
): AlarmStanding {
  const { world, place, now } = where;
  const { periodSeconds, evaluationPeriods, name } = definition;
  const signals = definition.metrics
    .map(metric => findSignal(metric, where))
    .filter((signal): signal is MetricSignal => signal !== undefined);
  const forced = (at: number) =>
    world.conditions.at(place, name, 'alarm', at)?.data.state as
      | AlarmState
      | undefined;
  const firstJudged = createdAt + periodSeconds * evaluationPeriods * 1000;
  const stateAt = (at: number): AlarmState => {
    if (at < firstJudged) return forced(at) ?? 'INSUFFICIENT_DATA';
    return forced(at) ?? evaluateAlarm(definition, signals, at).state;
  };

  const state = stateAt(now);
  const disturbed = [
    ...signals.flatMap(({ metric, signal }) =>
      signal.disturbedFrom(metric.follows),
    ),
    ...world.conditions.ofKind(place, name, 'alarm').map(({ from }) => from),
  ].filter(from => from <= now);
  const quietSince = now < firstJudged ? createdAt : firstJudged;
  const since =
    disturbed.length > 0
      ? changedAt(stateAt, now, Math.max(quietSince, Math.min(...disturbed)))
      : undefined;
  const { datapoints } = evaluateAlarm(definition, signals, since ?? now);
  return { state, since: since ?? quietSince, datapoints };
}

/**
 * The minute in which what is so at `now` began; undefined where it was so before `from`,
 * before which nothing was the matter. What lasts for less than a stride may go unseen.
 */
function changedAt(
  stateAt: (at: number) => AlarmState,
  now: number,
  from: number,
): number | undefined {
  const state = stateAt(now);
  const first = Math.floor(from / MINUTE) * MINUTE;
  const isSo = (at: number) => stateAt(at) === state;
  let since = Math.floor(now / MINUTE) * MINUTE;
  while (since >= first && since > now - LOOK_BACK && isSo(since - STRIDE)) {
    since -= STRIDE;
  }
  if (since < first) {
    return undefined;
  }
  if (isSo(since - STRIDE)) {
    // So for longer than is worth walking back: it began soon after what caused it.
    since = first;
    while (!isSo(since)) since += MINUTE;
    return since;
  }
  while (isSo(since - MINUTE)) since -= MINUTE;
  return since;
}
