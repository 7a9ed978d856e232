import type { Commit, FileEdit } from '../model';
import type { RepositoryFiles, TreeEntry } from './RepositoryFiles';

/** The files of a repository through its commits: those of its folder, as edits changed them. */
export class FileHistory {
  /** The trees that edits made, by the edits of their commits. */
  readonly #edited = new Map<string, RepositoryFiles>();
  readonly #ids = new Map<FileEdit, number>();

  /** @param files - before any edit */
  constructor(private readonly files: () => RepositoryFiles) {}

  at({ edits }: Pick<Commit, 'edits'>): RepositoryFiles {
    if (edits.length === 0) {
      return this.files();
    }
    const key = edits.map(edit => this.#idOf(edit)).join();
    const files = this.#edited.get(key) ?? this.files().edited(edits);
    this.#edited.set(key, files);
    return files;
  }

  object(
    sha: string,
  ): { entry: TreeEntry; files: RepositoryFiles } | undefined {
    for (const files of [this.files(), ...this.#edited.values()]) {
      const entry = files.bySha(sha);
      if (entry) {
        return { entry, files };
      }
    }
    return undefined;
  }

  #idOf(edit: FileEdit): number {
    const id = this.#ids.get(edit) ?? this.#ids.size;
    this.#ids.set(edit, id);
    return id;
  }
}
