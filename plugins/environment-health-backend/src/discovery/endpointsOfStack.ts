import type { TargetEndpoint } from '@callboard/backstage-plugin-environment-health-node';
import type { StackSummary } from '@callboard/backstage-plugin-environments-node';

const NAMES_ENDPOINT = /(Url|URL|Endpoint|Website)$/;

// Of what AWS itself answers, these alone are somebody's service; the others are
// queues, registries and consoles, which want signed calls or a person.
const SERVES_SOMEBODY =
  /(^|\.)(execute-api|elb|s3-website)[.-]|\.s3-website[.-]/;
const IS_AWS =
  /(^|\.)(amazonaws\.com(\.cn)?|aws\.amazon\.com|amazonaws-us-gov\.com)$/;

/**
 * The endpoints that a stack's outputs name: those whose key ends in `Url`,
 * `URL`, `Endpoint` or `Website` and whose value is an http(s) URL.
 */
export function endpointsOfStack(
  stack: Pick<StackSummary, 'stackName' | 'outputs'>,
): TargetEndpoint[] {
  return Object.entries(stack.outputs)
    .filter(([key, value]) => NAMES_ENDPOINT.test(key) && isProbed(value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({
      url: new URL(value).href,
      from: { kind: 'output' as const, stack: stack.stackName, key },
    }));
}

function isProbed(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) {
    return false;
  }
  const { hostname, username, password } = new URL(value);
  return (
    !username &&
    !password &&
    (!IS_AWS.test(hostname) || SERVES_SOMEBODY.test(hostname))
  );
}

/** Endpoints by URL, each once: the first that names it counts. */
export function withoutRepeated(endpoints: TargetEndpoint[]): TargetEndpoint[] {
  const byUrl = new Map<string, TargetEndpoint>();
  for (const endpoint of endpoints) {
    if (!byUrl.has(endpoint.url)) {
      byUrl.set(endpoint.url, endpoint);
    }
  }
  return [...byUrl.values()];
}
