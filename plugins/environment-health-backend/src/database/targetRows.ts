import { createHash } from 'node:crypto';
import { canonicalJson } from '@callboard/backstage-plugin-environments-node';
import type { Target } from '../model/Target';

// To be raised when healths or portfolio rows come to look different: every target
// then counts as changed, and is projected anew.
const PROJECTION = 1;

export interface TargetRow {
  entity_ref: string;
  title: string;
  kind: string;
  owner: string | null;
  system: string | null;
  environments: string | null;
  problems: string | null;
  content_hash: string;
  seen_at: string;
  revision: number;
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
    content_hash: createHash('sha256')
      .update(canonicalJson([PROJECTION, target]))
      .digest('hex'),
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
