import type {
  EntityRunbooks,
  RunbookDiagnostic,
} from '@callboard/backstage-plugin-runbooks-common';
import type { FileRecord } from '../database/TreeStore';
import type { ShelvedSummary } from '../shelf/ShelvedSummary';
import { fileMatcher } from '../sources/fileMatcher';
import type { RepositoryLinks } from '../sources/RepositoryLinks';
import type { Target } from '../targets/Target';

type Files = Extract<EntityRunbooks, { kind: 'runbooks' }>['diagnostics'];

/** An entity's files with something to mend, by path. */
export function presentDiagnostics(options: {
  target: Pick<Target, 'places'>;
  shelved: ShelvedSummary[];
  /** By content hash: of files that hold runbooks. */
  ofDocuments: Map<string, RunbookDiagnostic[]>;
  leftOut: (FileRecord & { tree: string })[];
  links: RepositoryLinks;
}): Files {
  const { target, shelved, ofDocuments, leftOut, links } = options;
  const files = new Map<string, Files[number]>();
  for (const { source, contentHash } of shelved) {
    files.set(source.url, {
      path: source.path,
      url: source.url,
      items: ofDocuments.get(contentHash) ?? [],
    });
  }
  for (const { tree, path, diagnostics } of leftOut) {
    const own = target.places.some(
      place => place.tree === tree && fileMatcher(place.globs)(path),
    );
    if (own) {
      const { url } = links.fileOf(tree, path);
      const items = [...(files.get(url)?.items ?? []), ...diagnostics];
      files.set(url, { path, url, items });
    }
  }
  return [...files.values()]
    .filter(({ items }) => items.length)
    .sort((a, b) => a.path.localeCompare(b.path));
}
