import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type {
  ProcedureCalendar,
  ProcedureQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ViewReader } from '../views/ViewReader';
import type { ProcedureFeeds } from './feeds/ProcedureFeeds';
import type {
  ProcedureService,
  ProcedureServiceOptions,
} from './ProcedureService';
import { projectCalendar } from './projectCalendar';
import { readableOf } from './readableOf';

/** {@inheritDoc ProcedureService} */
export class DefaultProcedureService implements ProcedureService {
  readonly #views: Pick<ViewReader, 'listProcedures' | 'completeProcedures'>;
  readonly #feeds: ProcedureFeeds;
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #now: () => Date;

  constructor(options: {
    views: Pick<ViewReader, 'listProcedures' | 'completeProcedures'>;
    feeds: ProcedureFeeds;
    auth: AuthService;
    discovery: DiscoveryService;
    now?: () => Date;
  }) {
    this.#views = options.views;
    this.#feeds = options.feeds;
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#now = options.now ?? (() => new Date());
  }

  async getProcedures(
    { owner, state }: ProcedureQuery,
    { credentials, readable }: ProcedureServiceOptions,
  ): Promise<ProcedureCalendar> {
    const now = this.#now();
    const all = await this.#views.listProcedures();
    const entityRefs = await readableOf(all, readable);
    const userRef = this.#userRefOf(credentials);
    if (userRef) {
      await this.#feeds.confirm(userRef, entityRefs);
    }
    const shown = entityRefs && new Set(entityRefs);
    const procedures = await this.#views.completeProcedures(
      all.filter(
        row =>
          (shown?.has(row.entityRef) ?? true) &&
          (!owner || (row.owner !== undefined && owner.includes(row.owner))),
      ),
    );
    return narrowed(projectCalendar(procedures, now), state);
  }

  async createCalendarFeed(
    query: { owner?: string[] },
    { credentials, readable }: ProcedureServiceOptions,
  ): Promise<{ url: string }> {
    const userRef = this.#assertUser(credentials);
    const secret = await this.#feeds.create(userRef, query, readable);
    const baseUrl = await this.#discovery.getExternalBaseUrl('runbooks');
    return { url: `${baseUrl}/v1/calendar-feeds/${secret}.ics` };
  }

  async removeCalendarFeeds({
    credentials,
  }: ProcedureServiceOptions): Promise<{ removed: number }> {
    const userRef = this.#assertUser(credentials);
    return { removed: await this.#feeds.removeOf(userRef) };
  }

  async readCalendarFeed(secret: string): Promise<string> {
    return this.#feeds.read(secret);
  }

  #userRefOf(credentials: BackstageCredentials): string | undefined {
    return this.#auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
  }

  #assertUser(credentials: BackstageCredentials): string {
    const userRef = this.#userRefOf(credentials);
    if (!userRef) {
      throw new NotAllowedError('Only a user can have calendar feeds');
    }
    return userRef;
  }
}

/** Lists of states that nobody asked for are empty. */
function narrowed(
  calendar: ProcedureCalendar,
  wanted: ProcedureQuery['state'],
): ProcedureCalendar {
  const { overdue, due, next, done, missed } = calendar;
  const shows = (state: NonNullable<typeof wanted>[number]) =>
    !wanted || wanted.includes(state);
  return {
    overdue: shows('overdue') ? overdue : [],
    due: shows('due') ? due : [],
    next: shows('upcoming') ? next : [],
    done: shows('done') ? done : [],
    missed: shows('missed') ? missed : [],
  };
}
