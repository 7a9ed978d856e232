/**
 * Page of a stack in the AWS console, for `AwsClientsService.consoleUrl`.
 *
 * @public
 */
export function cloudformationStackPath(
  stack: { region: string; stackId: string },
  tab:
    | 'stackinfo'
    | 'events'
    | 'resources'
    | 'drifts'
    | 'changesets' = 'stackinfo',
): string {
  const query = new URLSearchParams({ stackId: stack.stackId });
  return `/cloudformation/home?region=${encodeURIComponent(
    stack.region,
  )}#/stacks/${tab}?${query}`;
}

/**
 * Page of one change set in the AWS console.
 *
 * @public
 */
export function cloudformationChangeSetPath(changeSet: {
  region: string;
  stackId: string;
  changeSetId: string;
}): string {
  const query = new URLSearchParams({
    stackId: changeSet.stackId,
    changeSetId: changeSet.changeSetId,
  });
  return `/cloudformation/home?region=${encodeURIComponent(
    changeSet.region,
  )}#/stacks/changesets/changes?${query}`;
}
