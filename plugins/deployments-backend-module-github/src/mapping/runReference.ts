/** A workflow run, and the job of it that deploys, as a log's address names them. */
export interface RunReference {
  runId: string;
  jobId?: string;
}

const RUN_PATH = /^\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)(?:\/jobs?\/(\d+))?/;

/**
 * Reads the run from a status's log address.
 *
 * @returns undefined where it points elsewhere: other systems report deployments
 * too, and a run of another repository is not this deployment's.
 */
export function runReference(
  logUrl: string | null | undefined,
  repositoryUrl: string,
): RunReference | undefined {
  const log = parse(logUrl);
  const repository = parse(repositoryUrl);
  if (!log || !repository || log.host !== repository.host) {
    return undefined;
  }
  const match = RUN_PATH.exec(log.pathname);
  if (!match) {
    return undefined;
  }
  const [, owner, name, runId, jobId] = match;
  const same =
    `/${owner}/${name}`.toLocaleLowerCase('en-US') ===
    repository.pathname.replace(/\/$/, '').toLocaleLowerCase('en-US');
  return same ? { runId, jobId } : undefined;
}

function parse(url: string | null | undefined): URL | undefined {
  return url && URL.canParse(url) ? new URL(url) : undefined;
}
