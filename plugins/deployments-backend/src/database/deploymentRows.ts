import { deploymentFactsOf } from '../ingest/foldDeployment';
import { latestInstant } from '../ingest/stampOf';
import type {
  DeploymentRecord,
  TimelineEntry,
} from '../model/DeploymentRecord';
import type { FoldedDeployment } from './DeploymentStore';

export interface DeploymentRow {
  id: string;
  entity_ref: string;
  source: string;
  source_id: string;
  environment: string | null;
  source_environment: string;
  status: string;
  commit_sha: string;
  run_id: string | null;
  created_at: string;
  finished_at: string | null;
  updated_at: string;
  observed_at: string;
  rollback: boolean | number;
  facts: string;
  stamps: string;
}

/** A deployment as it is kept: what is searched for in columns, and all of it as JSON. */
export function toDeploymentRow(
  deployment: FoldedDeployment,
): Omit<DeploymentRow, 'rollback'> {
  const facts = deploymentFactsOf(deployment.folded);
  return {
    id: deployment.id,
    entity_ref: deployment.entityRef,
    source: deployment.source,
    source_id: deployment.sourceId,
    environment: facts.environment ?? null,
    source_environment: facts.sourceEnvironment,
    status: facts.status,
    commit_sha: facts.version.commit,
    run_id: facts.runId ?? null,
    created_at: facts.createdAt,
    finished_at: facts.finishedAt ?? null,
    updated_at: latestInstant(deployment.folded.stamps),
    observed_at: deployment.observedAt,
    facts: JSON.stringify(deployment.folded.facts),
    stamps: JSON.stringify(deployment.folded.stamps),
  };
}

export function toFoldedDeployment(row: DeploymentRow): FoldedDeployment {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    source: row.source,
    sourceId: row.source_id,
    observedAt: row.observed_at,
    folded: { facts: JSON.parse(row.facts), stamps: JSON.parse(row.stamps) },
  };
}

export function toDeploymentRecord(row: DeploymentRow): DeploymentRecord {
  return {
    ...deploymentFactsOf({ facts: JSON.parse(row.facts), stamps: {} }),
    id: row.id,
    entityRef: row.entity_ref,
    source: row.source,
    sourceId: row.source_id,
    updatedAt: row.updated_at,
    observedAt: row.observed_at,
    rollback: Boolean(row.rollback),
  };
}

export function toTimelineEntry(row: DeploymentRow): TimelineEntry {
  return {
    id: row.id,
    environment: row.environment ?? undefined,
    status: row.status as TimelineEntry['status'],
    commit: row.commit_sha,
    createdAt: row.created_at,
    finishedAt: row.finished_at ?? undefined,
    rollback: Boolean(row.rollback),
  };
}
