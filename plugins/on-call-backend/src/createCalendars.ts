import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AllowList,
  readSecureContext,
  TargetGuard,
  TargetResolver,
} from '@callboard/backstage-plugin-environments-node';
import { CalendarClient } from './calendars/CalendarClient';
import type { CalendarStore } from './calendars/CalendarStore';
import { ScheduleCalendars } from './calendars/ScheduleCalendars';
import type { CalendarOptions } from './config/readOptions';

const SECTION = 'callboard.onCall.calendars';

/**
 * Puts together what reads calendars.
 *
 * @throws `ServiceUnavailableError` naming a file of certificates that cannot be used.
 */
export async function createCalendars(services: {
  logger: LoggerService;
  options: CalendarOptions;
  store: CalendarStore;
}) {
  const { allow, connect, certificateAuthorities, timeoutMs } =
    services.options;
  const guard = new TargetGuard(new AllowList(allow), {
    done: 'read',
    setting: `${SECTION}.allow`,
  });
  const client = new CalendarClient({
    guard,
    resolver: new TargetResolver(guard, connect),
    timeoutMs,
    secureContext: await readSecureContext(
      certificateAuthorities,
      `${SECTION}.certificateAuthorities`,
    ),
  });
  return {
    client,
    guard,
    schedules: new ScheduleCalendars({ ...services, client }),
  };
}
