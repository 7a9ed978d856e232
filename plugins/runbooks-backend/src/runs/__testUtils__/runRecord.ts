import { randomUUID } from 'node:crypto';
import { hashOfRunbook } from '../hashOfRunbook';
import type { NewRunEvent, RunRecord } from '../RunRecord';
import type { RunStore } from '../RunStore';
import { shelvedRunbook, testRunbook } from './shelvedRunbook';

export const AT = '2026-11-22T10:00:00.000Z';
export const BY = 'user:default/one';

export function runRecord(options: Partial<RunRecord> = {}): RunRecord {
  const { contentHash, source, entityRef, id } = shelvedRunbook();
  return {
    id: randomUUID(),
    requestId: randomUUID(),
    entityRef,
    runbookId: id,
    runbookTitle: 'Website down',
    runbookHash: hashOfRunbook(testRunbook()),
    contentHash,
    source,
    variables: {},
    reason: { kind: 'drill' },
    startedAt: AT,
    startedBy: BY,
    progress: { ticked: 0, of: 4 },
    seq: 1,
    ...options,
  };
}

/** Keeps a new run. */
export async function startRun(
  store: RunStore,
  options: Partial<RunRecord> = {},
): Promise<RunRecord> {
  const run = runRecord(options);
  const { startedAt: at, startedBy: by, reason } = run;
  const event = { id: randomUUID(), kind: 'started' as const, at, by, reason };
  return (await store.start(run, testRunbook(), event)).run;
}

export function ticked(stepId: string, by = BY): NewRunEvent {
  return { id: randomUUID(), kind: 'ticked', stepId, at: AT, by };
}

export function noted(text: string, by = BY): NewRunEvent {
  return { id: randomUUID(), kind: 'noted', text, at: AT, by };
}

export function finished(at = AT): NewRunEvent {
  return { id: randomUUID(), kind: 'finished', outcome: 'worked', at, by: BY };
}
