import type { WorkflowAddress } from '../AutomationRecord';
import type { GithubAnswer } from './GithubRest';

type Asked = WorkflowAddress & { ref?: string };

/**
 * Says in one sentence what was wrong and what to do about it.
 *
 * @remarks Nothing of the host's own wording is repeated: it may name internal
 * addresses. Where it says what was wrong with the workflow, this says so too.
 *
 * @param asked - with `ref` where a workflow was to be started
 */
export function explainAnswer(answer: GithubAnswer, asked: Asked): string {
  const { host, owner, name, workflow } = asked;
  const { status, headers } = answer;
  const repository = `${owner}/${name}`;
  if (status === 401) {
    return `${host} refused the credentials (401); renew the token or the App's key of its entry in integrations.github`;
  }
  if (
    status === 429 ||
    headers.get('retry-after') !== null ||
    headers.get('x-ratelimit-remaining') === '0'
  ) {
    return `${host} asked for fewer requests (${status}); try again in some minutes`;
  }
  if (status === 403) {
    return `${host} does not allow this (403); give the token or App read and write access to Actions of ${repository}`;
  }
  if (status === 404) {
    return `${host} has no workflow ${workflow} in ${repository}, or the credentials may not see it (404); check the names in the runbook, and the App's repositories`;
  }
  if (status === 400 || status === 422) {
    return explainRefusal(answer, asked);
  }
  if (status >= 300 && status < 400) {
    return `${repository} has moved on ${host} (${status}); write its present name into the runbook or the catalog`;
  }
  return status >= 500
    ? `${host} answered with an error (${status})`
    : `${host} refused the request (${status})`;
}

function explainRefusal(
  { status, data }: GithubAnswer,
  { host, owner, name, workflow, ref }: Asked,
): string {
  const { message } = (data ?? {}) as { message?: unknown };
  const said = typeof message === 'string' ? message : '';
  const repository = `${owner}/${name}`;
  if (/no ref found|reference/i.test(said)) {
    return `${repository} has no branch or tag ${ref} (${status}); check ref in the runbook's automation`;
  }
  if (/workflow_dispatch/i.test(said)) {
    return `${workflow} of ${repository} cannot be started by hand at ${ref} (${status}); give it the trigger workflow_dispatch`;
  }
  if (/unexpected inputs/i.test(said)) {
    return `${workflow} of ${repository} does not know all of the inputs (${status}); compare those of the runbook's automation with those of its workflow_dispatch`;
  }
  if (/required input/i.test(said)) {
    return `${workflow} of ${repository} needs an input that the runbook does not give (${status}); compare the inputs of its automation with those of the workflow's workflow_dispatch`;
  }
  if (/disabled/i.test(said)) {
    return `${workflow} of ${repository} is disabled (${status}); enable it on ${host}`;
  }
  return `${host} did not take the request (${status}); check ref and inputs of the runbook's automation against ${workflow} of ${repository}`;
}
