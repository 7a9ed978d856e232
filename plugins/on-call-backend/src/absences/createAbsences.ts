import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  AllowList,
  type EntityAuthorizer,
  type TargetGuard,
} from '@callboard/backstage-plugin-environments-node';
import type { Book } from '../book/Book';
import type { CalendarClient } from '../calendars/CalendarClient';
import type { OnCallOptions } from '../config/readOptions';
import { AbsenceReader } from './AbsenceReader';
import type { AbsenceStore } from './AbsenceStore';
import { AuthorizedAbsenceService } from './AuthorizedAbsenceService';
import { createAbsenceRoutes } from './createAbsenceRoutes';
import { DefaultAbsenceService } from './DefaultAbsenceService';
import { readAbsenceOptions } from './readAbsenceOptions';

/** What {@link createAbsences} needs. */
export interface AbsencesServices {
  auditor: AuditorService;
  authorizer: EntityAuthorizer;
  book: Pick<Book, 'people'>;
  calendars: { client: Pick<CalendarClient, 'read'>; guard: TargetGuard };
  /** Its section `callboard.onCall.absences` is read. */
  config: RootConfigService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  options: Pick<OnCallOptions, 'calendars'>;
  scheduler: SchedulerService;
  /** `new DatabaseAbsenceStore(knex)`, after the plugin's migrations. */
  store: AbsenceStore;
  now?: () => Date;
}

/**
 * Puts together what knows when people are away.
 *
 * @throws for a wrong value in the configuration, which it names.
 */
export function createAbsences(services: AbsencesServices) {
  const { allow, timeoutMs } = services.options.calendars;
  const shared = {
    ...services,
    ...services.calendars,
    ...readAbsenceOptions(services.config),
    now: services.now ?? (() => new Date()),
  };
  const reader = new AbsenceReader({ ...shared, timeoutMs });
  const service = new AuthorizedAbsenceService({
    ...shared,
    service: new DefaultAbsenceService({
      ...shared,
      allowed: new AllowList(allow),
    }),
  });
  return {
    router: createAbsenceRoutes({ ...services, service }),
    /** Has calendars read on the scheduler. */
    async start(): Promise<void> {
      await services.scheduler.scheduleTask({
        id: 'read-absences',
        // On every replica: they share the calendars among themselves.
        scope: 'local',
        // Of those that are due: what somebody just named is read within seconds.
        frequency: { seconds: 5 },
        initialDelay: { seconds: 5 },
        timeout: { minutes: 10 },
        fn: signal => reader.readDue(signal),
      });
    },
  };
}
