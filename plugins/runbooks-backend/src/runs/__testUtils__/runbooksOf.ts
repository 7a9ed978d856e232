import type {
  RunbooksApi,
  RunbookSummary,
} from '@callboard/backstage-plugin-runbooks-common';

/** The runbooks of an entity that has some. */
export async function runbooksOf(
  client: Pick<RunbooksApi, 'getRunbooks'>,
  entityRef: string,
): Promise<RunbookSummary[]> {
  const answer = await client.getRunbooks(entityRef);
  if (answer.kind !== 'runbooks') {
    throw new Error(`${entityRef} has no runbooks, but ${answer.kind}`);
  }
  return answer.runbooks;
}
