import type { ServiceEvent } from '@aws-sdk/client-ecs';
import { uuidOf } from '../world/ids';
import type { TaskStory } from './taskStory';

const MINUTE = 60_000;
/** ECS says at these intervals that it still cannot start a service. */
const REPEATS_EVERY = 30 * MINUTE;
const MOST = 20;

/** What ECS tells of a service, newest first. */
export function serviceEvents(
  name: string,
  { stopped, rollout }: TaskStory,
  { since, now }: { since: number; now: number },
): ServiceEvent[] {
  const events: [at: number, message: string][] = [
    [since, `(service ${name}) has reached a steady state.`],
  ];
  if (rollout) {
    events.push([
      rollout.startedAt,
      `(service ${name}) has started 1 tasks: (task ${uuidOf(
        name,
        rollout.startedAt,
      ).replaceAll('-', '')}).`,
    ]);
  }
  if (stopped) {
    const reason = String(stopped.data.reason ?? 'Essential container exited');
    const first = Math.max(
      stopped.from,
      now - MOST * REPEATS_EVERY - ((now - stopped.from) % REPEATS_EVERY),
    );
    for (let at = first; at <= now; at += REPEATS_EVERY) {
      events.push(
        [at, `(service ${name}) was unable to start a task: ${reason}`],
        [
          at + MINUTE,
          `(service ${name}) is unable to consistently start tasks successfully.`,
        ],
      );
    }
  }
  return events
    .filter(([at]) => at <= now)
    .sort(([a], [b]) => b - a)
    .map(([at, message]) => ({
      id: uuidOf(name, at, message),
      createdAt: new Date(at),
      message,
    }));
}
