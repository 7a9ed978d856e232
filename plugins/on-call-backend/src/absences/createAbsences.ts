import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  AllowList,
  type EntityAuthorizer,
  type TargetGuard,
} from '@callboard/backstage-plugin-environments-node';
import type { Book, ScheduleDirectory } from '../book/Book';
import type { CalendarClient } from '../calendars/CalendarClient';
import type { OverrideLedger } from '../changes/ChangeStores';
import type { OnCallOptions } from '../config/readOptions';
import { PersonTeller } from '../paging/PersonTeller';
import type { Absences } from '../read/Absences';
import { ScheduleLister } from '../read/ScheduleLister';
import type { AbsenceNoticeStore } from './AbsenceNoticeStore';
import { AbsenceReader } from './AbsenceReader';
import type { AbsenceStore } from './AbsenceStore';
import { AuthorizedAbsenceService } from './AuthorizedAbsenceService';
import { AwayTask } from './AwayTask';
import { createAbsenceRoutes } from './createAbsenceRoutes';
import { DefaultAbsenceService } from './DefaultAbsenceService';
import { readAbsenceOptions } from './readAbsenceOptions';

/** What {@link createAbsences} needs. */
export interface AbsencesServices {
  auditor: AuditorService;
  auth: AuthService;
  authorizer: EntityAuthorizer;
  book: Book & ScheduleDirectory;
  calendars: { client: Pick<CalendarClient, 'read'>; guard: TargetGuard };
  catalog: CatalogService;
  /** Its section `callboard.onCall.absences` is read. */
  config: RootConfigService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  /** `new DatabaseAbsenceNoticeStore(knex)`, after the plugin's migrations. */
  notices: AbsenceNoticeStore;
  notifications: NotificationService;
  options: Pick<OnCallOptions, 'calendars'>;
  overrides: Pick<OverrideLedger, 'between' | 'schedulesNaming'>;
  scheduler: SchedulerService;
  /** `new DatabaseAbsenceStore(knex)`, after the plugin's migrations. */
  store: AbsenceStore & Absences;
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
  const task = new AwayTask({
    ...shared,
    absences: services.store,
    lister: new ScheduleLister(services),
    teller: new PersonTeller(services),
  });
  const service = new AuthorizedAbsenceService({
    ...shared,
    service: new DefaultAbsenceService({
      ...shared,
      allowed: new AllowList(allow),
    }),
  });
  return {
    router: createAbsenceRoutes({ ...services, service }),
    /** Has calendars read, and people told of conflicts, on the scheduler. */
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
      await services.scheduler.scheduleTask({
        id: 'tell-of-absences',
        frequency: { minutes: 10 },
        initialDelay: { minutes: 1 },
        timeout: { minutes: 10 },
        fn: signal => task.run(signal),
      });
    },
  };
}
