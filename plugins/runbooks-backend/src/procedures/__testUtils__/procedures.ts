import type {
  RunbookMeta,
  RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import type { RunLedger } from '../../runs/RunLedger';
import type { RunbookShelf } from '../../shelf/RunbookShelf';
import type { ShelvedRunbook } from '../../shelf/ShelvedRunbook';
import { projectRunbook } from '../../views/projectRunbook';
import type { ProcedureView } from '../../views/RunbookView';
import type { ViewReader } from '../../views/ViewReader';
import type { EntityDirectory } from '../EntityDirectory';
import type { ProcedureReader, ShelvedProcedure } from '../ProcedureReader';

export const API = 'component:default/api';
export const SITE = 'component:default/site';
export const TEAM = 'group:default/team-a';

/** A check on every business day 09:00 UTC, unless told otherwise. */
export function shelvedProcedure(
  given: Partial<RunbookMeta> & {
    id?: string;
    entityRef?: string;
    title?: string;
    firstSeenAt?: string;
  } = {},
): ShelvedRunbook {
  const {
    id = 'daily-check',
    entityRef = API,
    title = 'Daily check',
    firstSeenAt = '2026-11-16T00:00:00.000Z',
    ...meta
  } = given;
  return {
    id,
    entityRef,
    contentHash: 'hash',
    runbook: {
      slug: id,
      title,
      kind: 'procedure',
      meta: {
        alarms: [],
        checks: [],
        services: [],
        environments: [],
        contacts: [],
        automations: [],
        other: {},
        schedule: {
          rule: 'FREQ=DAILY',
          time: '09:00',
          timeZone: 'UTC',
          onNonBusinessDays: 'skip',
        },
        ...meta,
      },
      sections: [],
      variables: [],
      lines: { from: 1, to: 10 },
    },
    steps: 0,
    diagnostics: [],
    source: { path: `docs/runbooks/${id}.md`, url: 'https://example.com' },
    firstSeenAt,
    observedAt: '2026-11-20T00:00:00.000Z',
  };
}

/** A run that signs a procedure for a day; open where `finished` is false. */
export function signedRun(
  day: string,
  {
    finished = true,
    ...given
  }: { entityRef?: string; runbookId?: string; finished?: boolean } = {},
): RunSummary {
  return {
    id: `run-${day}`,
    entityRef: API,
    runbookId: 'daily-check',
    runbookTitle: 'Daily check',
    reason: { kind: 'procedure', reference: day },
    startedAt: `${day}T09:10:00.000Z`,
    startedBy: 'user:default/mock',
    ...(finished && {
      finished: {
        outcome: 'worked',
        at: `${day}T09:30:00.000Z`,
        by: 'user:default/mock',
      },
    }),
    progress: { ticked: 3, of: 3 },
    ...given,
  };
}

export function fakeShelf(
  runbooks: ShelvedRunbook[],
): Pick<RunbookShelf, 'listProcedures'> {
  return { listProcedures: async () => runbooks };
}

/** Of procedures as they stand at an instant. */
export function viewsOf(
  procedures: ShelvedProcedure[],
  now: Date,
): ProcedureView[] {
  return procedures.map(
    procedure =>
      projectRunbook(
        { shelved: procedure.shelved, openRuns: [], procedure },
        now,
      ).procedure!,
  );
}

/** What reads views of some procedures, of the API and the site. */
export function fakeViews(options: {
  runbooks: ShelvedRunbook[];
  reader: ProcedureReader;
  now: () => Date;
}): Pick<ViewReader, 'listProcedures' | 'completeProcedures'> {
  const { runbooks, reader, now } = options;
  return {
    listProcedures: async () =>
      runbooks.map(({ entityRef, id }) => ({
        entityRef,
        runbookId: id,
        ...(entityRef === API && { owner: TEAM }),
        stamp: '',
      })),
    completeProcedures: async rows => {
      const procedures = await reader.read(runbooks, { now: now() });
      return viewsOf(procedures, now()).filter(view =>
        rows.some(
          row =>
            view.entityRef === row.entityRef &&
            view.runbookId === row.runbookId,
        ),
      );
    },
  };
}

export function fakeLedger(
  runs: RunSummary[],
): Pick<RunLedger, 'listOfProcedures'> {
  return {
    listOfProcedures: async ({ entityRefs }) =>
      runs.filter(run => entityRefs?.includes(run.entityRef) ?? true),
  };
}

/** The API belongs to a team, the site to nobody. */
export const directory: EntityDirectory = {
  async getMany(entityRefs) {
    const known = new Map([
      [API, { title: 'API', owner: TEAM }],
      [SITE, { title: 'Site' }],
    ]);
    return new Map([...known].filter(([ref]) => entityRefs.includes(ref)));
  },
};
