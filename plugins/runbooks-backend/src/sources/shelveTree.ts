import { createHash } from 'node:crypto';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  countSteps,
  type Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import type { FileRecord } from '../database/TreeStore';
import { outlineOf } from '../shelf/outlineOf';
import type { ShelfRow } from '../shelf/ShelfRow';
import { fileMatcher } from './fileMatcher';
import type { PlannedTree, TreeUser } from './PlannedTree';
import type { RepositoryLinks } from './RepositoryLinks';

// Lists of what lies beside them, unless they hold something to do.
const INDEX = /(^|\/)(readme|index)\.(md|markdown)$/i;

/** Names a runbook of a tree, for as long as it keeps its file and title. */
function runbookIdOf(tree: string, path: string, slug: string): string {
  return createHash('sha256')
    .update(`${tree}\n${path}\n${slug}`)
    .digest('hex')
    .slice(0, 16);
}

/**
 * Tells which runbooks of a tree stand on whose shelf.
 *
 * @param runbooks - of the files, by content hash
 */
export function shelveTree(
  { tree, users }: PlannedTree,
  files: FileRecord[],
  runbooks: Map<string, Runbook[]>,
  links: RepositoryLinks,
): ShelfRow[] {
  const repository = links.repositoryOf(tree);
  const matcherOf = cached((globs: string) => fileMatcher(JSON.parse(globs)));
  const rows: ShelfRow[] = [];
  for (const { path, contentHash } of files) {
    const found = runbooks.get(contentHash ?? '') ?? [];
    const file = links.fileOf(tree, path);
    for (const runbook of found.filter(one => isOne(path, one))) {
      const { slug, meta } = runbook;
      const outline = outlineOf(runbook);
      const steps = countSteps(runbook);
      for (const user of users) {
        const place = user.places.find(({ globs }) =>
          matcherOf(JSON.stringify(globs))(path),
        );
        if (contentHash && place && isFor(user, meta.services)) {
          const { entityRef, owner, system, title } = user.target;
          rows.push({
            entityRef,
            runbookId: runbookIdOf(tree, path, slug),
            tree,
            contentHash,
            source: {
              path,
              ...file,
              ...(place.collection && { collection: place.collection }),
            },
            ...(repository && { repository }),
            outline,
            steps,
            owner,
            system,
            searchText: `${runbook.title}\n${title}\n${entityRef}`,
          });
        }
      }
    }
  }
  return rows;
}

function isOne(path: string, runbook: Runbook): boolean {
  return !INDEX.test(path) || countSteps(runbook) > 0;
}

function isFor({ target }: TreeUser, services: string[]): boolean {
  const own = parseEntityRef(target.entityRef);
  return (
    services.length === 0 ||
    services.some(service => {
      const ref = readRef(service);
      return (
        ref &&
        ['kind', 'namespace', 'name'].every(
          part =>
            ref[part as keyof typeof ref].toLocaleLowerCase('en-US') ===
            own[part as keyof typeof own].toLocaleLowerCase('en-US'),
        )
      );
    })
  );
}

function readRef(service: string) {
  try {
    return parseEntityRef(service, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
  } catch {
    // Names nothing: the runbook is for others.
    return undefined;
  }
}

function cached<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return key => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
