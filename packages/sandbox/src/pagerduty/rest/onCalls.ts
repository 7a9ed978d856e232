import type { Request } from 'express';
import { instantOf, listOf, paginate } from '../protocol/paginate';
import { PagerDutyError } from '../protocol/PagerDutyError';
import { instantIn, type Renderer } from '../render/Renderer';
import type { Span } from '../world/layerEntries';
import type { OnCallEntry, PagerDutySchedule } from '../world/model';
import type { PagerDutyWorld } from '../world/PagerDutyWorld';
import type { PagerDutyRest } from './PagerDutyRest';
import { zoneOf } from './schedules';

const LONGEST = 90 * 86_400_000;

/** Somebody on call by a schedule, or for ever where a policy names them. */
interface OnCall {
  userId: string;
  by?: { schedule: PagerDutySchedule; entry: OnCallEntry };
}

/** Who is on call at every level of every policy, by a schedule or always. */
export function addOnCalls(rest: PagerDutyRest): void {
  const { world } = rest.context;
  rest.on('get', '/oncalls', ({ request, now, render }) => {
    const span = spanOf(request, now);
    const isWanted = filterOf(request);
    const write = writerOf(request, render, world);
    const onCalls = [...world.policies.values()]
      .filter(({ id }) => isWanted('escalation_policy_ids', id))
      .flatMap(policy =>
        policy.rules.flatMap(({ targets }, index) =>
          targets
            .flatMap(target => onCallsOf(world, target, span))
            .filter(
              ({ userId, by }) =>
                isWanted('user_ids', userId) &&
                isWanted('schedule_ids', by?.schedule.id),
            )
            .map(onCall => ({
              escalation_policy: render.reference('escalation_policy', policy),
              escalation_level: index + 1,
              ...write(onCall),
            })),
        ),
      );
    return paginate(request, 'oncalls', onCalls);
  });
}

function spanOf(request: Request, now: number): Span {
  const from = instantOf(request, 'since') ?? now;
  const to = instantOf(request, 'until') ?? from;
  if (to < from || to - from > LONGEST) {
    throw PagerDutyError.invalid(
      'until must be after since, by 90 days at most',
    );
  }
  return { from, to };
}

function filterOf(request: Request) {
  return (parameter: string, id: string | undefined) => {
    const ids = listOf(request, parameter);
    return ids.length === 0 || (id !== undefined && ids.includes(id));
  };
}

function onCallsOf(
  world: PagerDutyWorld,
  { kind, id }: { kind: 'user' | 'schedule'; id: string },
  span: Span,
): OnCall[] {
  if (kind === 'user') {
    return [{ userId: id }];
  }
  const schedule = world.schedules.get(id)!;
  return world
    .finalEntries(schedule, span)
    .map(entry => ({ userId: entry.userId, by: { schedule, entry } }));
}

function writerOf(request: Request, render: Renderer, world: PagerDutyWorld) {
  const include = listOf(request, 'include');
  const zone = zoneOf(request.query.time_zone) ?? 'UTC';
  const scheduleOf = (schedule: PagerDutySchedule) =>
    include.includes('schedules')
      ? render.schedule(schedule)
      : render.reference('schedule', schedule);
  return ({ userId, by }: OnCall) => {
    const user = world.users.get(userId)!;
    return {
      user: include.includes('users')
        ? render.user(user, [])
        : render.reference('user', user),
      schedule: by ? scheduleOf(by.schedule) : null,
      start: by ? instantIn(by.entry.start, zone) : null,
      end: by ? instantIn(by.entry.end, zone) : null,
    };
  };
}
