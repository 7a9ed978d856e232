import { createHash } from 'node:crypto';
import type { Ids } from './Ids';
import type {
  Account,
  Branch,
  Commit,
  Deployment,
  FileEdit,
  Instant,
  RepositoryEnvironment,
  Run,
  Workflow,
} from './model';
import { FileHistory } from './git/FileHistory';
import type { RepositoryFiles, TreeEntry } from './git/RepositoryFiles';

export interface NewRepository {
  owner: Account;
  name: string;
  description: string;
  defaultBranch?: string;
  createdAt: Instant;
  files: () => RepositoryFiles;
  /** Name by file name, such as `{ 'ci.yml': 'CI/CD' }`. */
  workflows?: Record<string, string>;
  environments?: { name: string; reviewers?: Account[] }[];
}

export interface NewCommit {
  message: string;
  author: Account;
  at: Instant;
  /** Branches that it becomes the tip of. */
  branches: string[];
  /** The tips of `branches[0]` where absent. */
  parents?: string[];
  touches: string[];
  /** What it does to the contents of files; `touches` names their paths too. */
  edits?: FileEdit[];
  version: string;
}

/** One repository with everything that ever happened or is planned to happen in it. */
export class Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly description: string;
  readonly defaultBranch: string;
  readonly createdAt: Instant;
  readonly commits = new Map<string, Commit>();
  readonly branches = new Map<string, Branch>();
  readonly workflows: Workflow[];
  readonly environments: RepositoryEnvironment[];
  readonly runs: Run[] = [];
  readonly deployments: Deployment[] = [];
  readonly #files: FileHistory;

  constructor(ids: Ids, options: NewRepository) {
    this.id = ids.next('repository');
    this.owner = options.owner;
    this.name = options.name;
    this.description = options.description;
    this.defaultBranch = options.defaultBranch ?? 'main';
    this.createdAt = options.createdAt;
    this.#files = new FileHistory(options.files);
    this.workflows = Object.entries(options.workflows ?? {}).map(
      ([file, name]) => ({
        id: ids.next('workflow'),
        name,
        path: `.github/workflows/${file}`,
      }),
    );
    this.environments = (options.environments ?? []).map(environment => ({
      id: ids.next('environment'),
      name: environment.name,
      reviewers: environment.reviewers ?? [],
    }));
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** Its files at a commit. */
  filesAt(commit: Commit): RepositoryFiles {
    return this.#files.at(commit);
  }

  /** A file or folder by its git name, at whatever commit. */
  object(
    sha: string,
  ): { entry: TreeEntry; files: RepositoryFiles } | undefined {
    return this.#files.object(sha);
  }

  commit(options: NewCommit): Commit {
    const parents =
      options.parents ??
      [this.tip(options.branches[0], options.at)].flatMap(tip => tip ?? []);
    const commit: Commit = {
      sha: createHash('sha1')
        .update(
          JSON.stringify([
            this.fullName,
            options.message,
            options.at,
            parents,
            this.commits.size,
            ...(options.edits ?? []),
          ]),
        )
        .digest('hex'),
      message: options.message,
      author: options.author,
      at: options.at,
      parents,
      touches: options.touches,
      edits: [...this.#editsOf(parents), ...(options.edits ?? [])],
      version: options.version,
    };
    this.commits.set(commit.sha, commit);
    for (const branch of options.branches) {
      this.moveBranch(branch, commit.sha, options.at);
    }
    return commit;
  }

  moveBranch(name: string, sha: string, at: Instant): void {
    const branch = this.branches.get(name) ?? { name, moves: [] };
    branch.moves.push({ at, sha });
    branch.moves.sort((a, b) => a.at - b.at);
    this.branches.set(name, branch);
  }

  /** Sha of a branch's newest commit at an instant. */
  tip(branch: string, at: Instant): string | undefined {
    return this.branches
      .get(branch)
      ?.moves.filter(move => move.at <= at)
      .pop()?.sha;
  }

  /** What a branch name, `refs/heads/…`, `heads/…`, `HEAD` or (short) sha means at an instant. */
  resolve(ref: string, at: Instant): Commit | undefined {
    const name = ref.replace(/^(refs\/)?heads\//, '');
    const sha = this.tip(name === 'HEAD' ? this.defaultBranch : name, at);
    if (sha) {
      return this.commits.get(sha);
    }
    if (!/^[0-9a-f]{7,40}$/.test(ref)) {
      return undefined;
    }
    const exact =
      this.commits.get(ref) ??
      [...this.commits.values()].find(commit => commit.sha.startsWith(ref));
    return exact && exact.at <= at ? exact : undefined;
  }

  environment(name: string): RepositoryEnvironment | undefined {
    return this.environments.find(
      environment => environment.name.toLowerCase() === name.toLowerCase(),
    );
  }

  workflow(file: string): Workflow | undefined {
    return this.workflows.find(
      workflow =>
        workflow.path.endsWith(`/${file}`) || String(workflow.id) === file,
    );
  }

  /** Those of all parents, each once. */
  #editsOf(parents: string[]): readonly FileEdit[] {
    return [
      ...new Set(parents.flatMap(sha => this.commits.get(sha)?.edits ?? [])),
    ];
  }
}
