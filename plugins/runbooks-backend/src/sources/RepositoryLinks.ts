import type { ScmIntegrationRegistry } from '@backstage/integration';
import { parseRepositoryUrl } from '@callboard/backstage-plugin-environments-common';
import type { RunbookSource } from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedRunbook } from '../shelf/ShelvedRunbook';

/** Knows the pages of a repository's host. */
export class RepositoryLinks {
  readonly #integrations: ScmIntegrationRegistry;

  constructor(integrations: ScmIntegrationRegistry) {
    this.#integrations = integrations;
  }

  /** Where people read and change a file of a tree. */
  fileOf(tree: string, path: string): Pick<RunbookSource, 'url' | 'editUrl'> {
    const inTree = `${tree}${path
      .split('/')
      .map(encodeURIComponent)
      .join('/')}`;
    const url = parseRepositoryUrl(tree)
      ? inTree.replace(/\/tree\//, '/blob/')
      : inTree;
    const editUrl = this.#integrations.resolveEditUrl(url);
    return { url, ...(editUrl !== url && { editUrl }) };
  }

  /** @returns undefined for what lies on no GitHub host. */
  repositoryOf(tree: string): ShelvedRunbook['repository'] {
    const place = parseRepositoryUrl(tree);
    const [owner, name, ...more] = place?.repository.split('/') ?? [];
    return place &&
      name &&
      !more.length &&
      this.#integrations.byUrl(tree)?.type === 'github'
      ? { host: place.host, owner, name, branch: place.ref }
      : undefined;
  }
}
