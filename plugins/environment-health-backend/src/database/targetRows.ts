import {
  hashOf,
  type TargetColumns,
} from '@callboard/backstage-plugin-environments-node';
import type { Target } from '../model/Target';

// To be raised when healths or portfolio rows come to look different: every target
// then counts as changed, and is projected anew.
const PROJECTION = 1;

export interface TargetRow extends TargetColumns {
  title: string;
  kind: string;
  owner: string | null;
  system: string | null;
  environments: string | null;
  problems: string | null;
}

/** A target as it is kept. */
export function toTargetRow(
  target: Target,
  { seenAt, revision }: { seenAt: string; revision: number },
): TargetRow {
  return {
    entity_ref: target.entityRef,
    title: target.title,
    kind: target.kind,
    owner: target.owner ?? null,
    system: target.system ?? null,
    environments: target.environments
      ? JSON.stringify(target.environments)
      : null,
    problems: target.environments ? null : JSON.stringify(target.problems),
    content_hash: hashOf([PROJECTION, target]),
    seen_at: seenAt,
    revision,
  };
}

/** A kept target. */
export function fromTargetRow(row: TargetRow): Target {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    kind: row.kind,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    environments: row.environments ? JSON.parse(row.environments) : undefined,
    problems: row.problems ? JSON.parse(row.problems) : [],
  };
}
