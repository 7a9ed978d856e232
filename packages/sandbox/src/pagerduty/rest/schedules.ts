import type { Request } from 'express';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { instantOf, paginate } from '../protocol/paginate';
import { PagerDutyError } from '../protocol/PagerDutyError';
import { instantIn } from '../render/Renderer';
import type { Span } from '../world/layerEntries';
import type { PagerDutyOverride, PagerDutySchedule } from '../world/model';
import type { PagerDutyWorld } from '../world/PagerDutyWorld';
import { found, matches, type PagerDutyRest } from './PagerDutyRest';

const instant = z.iso
  .datetime({ offset: true })
  .transform(text => Date.parse(text));

const overridesSchema = z.object({
  overrides: z
    .array(
      z.object({
        start: instant,
        end: instant,
        user: z.object({ id: z.string() }),
      }),
    )
    .min(1),
});

/** Schedules of layers with their overrides, and those of shifts. */
export function addSchedules(rest: PagerDutyRest): void {
  const { world } = rest.context;
  const layered = (id: string) => {
    const schedule = found(world.schedules.get(id));
    if (schedule.isOfShifts) {
      throw PagerDutyError.invalid(
        'This is a schedule of shifts; version 3 of the API knows it',
      );
    }
    return schedule;
  };
  const all = (ofShifts: boolean, request: Request) =>
    [...world.schedules.values()].filter(
      ({ name, isOfShifts = false }) =>
        isOfShifts === ofShifts && matches(request, name),
    );

  rest.on('get', '/schedules', ({ request, render }) =>
    paginate(
      request,
      'schedules',
      all(false, request).map(schedule => render.schedule(schedule)),
    ),
  );
  rest.on('get', '/schedules/:id', ({ request, params, render }) => {
    const { overflow, time_zone: zone } = request.query;
    return {
      schedule: render.schedule(layered(params.id), {
        span: spanOf(request),
        overflow: overflow === 'true',
        zone: zoneOf(zone),
      }),
    };
  });

  rest.on('get', '/schedules/:id/overrides', ({ request, params, render }) => {
    const schedule = layered(params.id);
    const span = found(spanOf(request));
    return {
      overrides: world
        .overridesOf(schedule.id)
        .filter(({ start, end }) => start < span.to && end > span.from)
        .map(each => renderOverride(each, schedule, world, render)),
    };
  });
  rest.on(
    'post',
    '/schedules/:id/overrides',
    ({ request, params, now, render }) => {
      const schedule = layered(params.id);
      const parsed = overridesSchema.safeParse(request.body);
      if (!parsed.success) {
        throw PagerDutyError.invalid(z.prettifyError(parsed.error));
      }
      // Each is answered for on its own; the whole is a success.
      return parsed.data.overrides.map(({ start, end, user }) => {
        const errors = [
          ...(start >= end ? ['Override must end after its start'] : []),
          ...(end <= now ? ['Override must end in the future'] : []),
          ...(world.users.has(user.id) ? [] : ['User is not found']),
        ];
        if (errors.length > 0) {
          return { status: 400, errors };
        }
        const override = world.addOverride({
          scheduleId: schedule.id,
          start,
          end,
          userId: user.id,
        });
        return {
          status: 201,
          override: renderOverride(override, schedule, world, render),
        };
      });
    },
    201,
  );
  rest.on('delete', '/schedules/:id/overrides/:override', ({ params }) => {
    if (!world.removeOverride(layered(params.id).id, params.override)) {
      throw PagerDutyError.notFound();
    }
    return undefined;
  });

  rest.on('get', '/v3/schedules', ({ request }) =>
    paginate(
      request,
      'schedules',
      all(true, request).map(({ id, name, description, timeZone }) => ({
        id,
        type: 'schedule',
        name,
        description,
        time_zone: timeZone,
        html_url: `${rest.context.base()}/web/schedules/${id}`,
      })),
    ),
  );
}

function renderOverride(
  { id, start, end, userId }: PagerDutyOverride,
  { timeZone }: PagerDutySchedule,
  world: PagerDutyWorld,
  render: {
    reference(type: string, of: { id: string; name: string }): unknown;
  },
) {
  return {
    id,
    start: instantIn(start, timeZone),
    end: instantIn(end, timeZone),
    user: render.reference('user', world.users.get(userId)!),
  };
}

/** What is to be rendered; nothing unless one of both ends is named, two weeks unless both are. */
function spanOf(request: Request): Span | undefined {
  const since = instantOf(request, 'since');
  const until = instantOf(request, 'until');
  const fortnight = 14 * 86_400_000;
  if (since === undefined && until === undefined) {
    return undefined;
  }
  const from = since ?? until! - fortnight;
  const to = until ?? from + fortnight;
  if (from >= to) {
    throw PagerDutyError.invalid('until must be after since');
  }
  return { from, to };
}

/** @returns undefined for the schedule's own. */
export function zoneOf(zone: unknown): string | undefined {
  if (zone === undefined) {
    return undefined;
  }
  if (!DateTime.local().setZone(String(zone)).isValid) {
    throw PagerDutyError.invalid('time_zone is not known');
  }
  return String(zone);
}
