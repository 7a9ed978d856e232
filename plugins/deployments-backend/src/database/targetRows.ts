import {
  hashOf,
  type TargetColumns,
} from '@callboard/backstage-plugin-environments-node';
import type { Target } from '../model/Target';

// To be raised when boards or portfolio rows come to look different: every target
// then counts as changed, and is projected anew.
const PROJECTION = 1;

export interface TargetRow extends TargetColumns {
  title: string;
  owner: string | null;
  system: string | null;
  environments: string | null;
  problems: string | null;
  repository: string | null;
  repository_slug: string | null;
  has_stack_tags: boolean;
  changed_at: string;
}

/** A target as it is kept. */
export function toTargetRow(
  target: Target,
  { seenAt, revision }: { seenAt: string; revision: number },
): TargetRow {
  const repository = target.environments?.repository;
  const slug =
    repository && `${repository.owner}/${repository.name}`.toLowerCase();
  return {
    entity_ref: target.entityRef,
    title: target.title,
    owner: target.owner ?? null,
    system: target.system ?? null,
    environments: target.environments
      ? JSON.stringify(target.environments)
      : null,
    problems: target.environments ? null : JSON.stringify(target.problems),
    content_hash: hashOf([PROJECTION, target]),
    repository: repository ? `${repository.host.toLowerCase()}/${slug}` : null,
    repository_slug: slug ?? null,
    has_stack_tags: Boolean(target.environments?.stackTags),
    seen_at: seenAt,
    changed_at: seenAt,
    revision,
  };
}

/** Where the stacks that a target names lie. */
export function stackRowsOf(target: Target) {
  const { environments = [], stacks = [] } = target.environments ?? {};
  return stacks.map(stack => {
    const aws = environments.find(
      ({ name }) => name === stack.environment,
    )?.aws;
    return {
      entity_ref: target.entityRef,
      environment: stack.environment,
      stack_name: stack.stackName,
      account_id: stack.accountId ?? aws?.accountId ?? null,
      region: stack.region ?? aws?.region ?? null,
    };
  });
}

/** A kept target. */
export function fromTargetRow(row: TargetRow): Target {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    environments: row.environments ? JSON.parse(row.environments) : undefined,
    problems: row.problems ? JSON.parse(row.problems) : [],
  };
}
