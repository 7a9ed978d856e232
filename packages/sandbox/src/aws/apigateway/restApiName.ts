/** What a template would call a REST API; under this name CloudWatch knows it. */
export function restApiName(stackName: string, logicalId: string): string {
  return `${stackName}-${logicalId}`;
}
