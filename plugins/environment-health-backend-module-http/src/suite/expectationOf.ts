import type { EndpointExpectation, EndpointRule } from '../config/HttpConfig';
import type { TargetEndpoint } from '@callboard/backstage-plugin-environment-health-node';
import { matchPattern } from '@callboard/backstage-plugin-environments-node';

const DEFAULT: EndpointExpectation = { latency: 2_000, headers: true };

/**
 * What is expected of an endpoint: the first rule that fits, alone.
 *
 * @remarks
 * Of an address that only a stack's output names, any answer but a server error
 * will do: the root of an API often answers 403 or 404, and nobody said otherwise.
 *
 * @returns undefined where the rule says to leave it alone.
 */
export function expectationOf(
  { url, from }: TargetEndpoint,
  rules: readonly EndpointRule[],
): EndpointExpectation | undefined {
  const rule = rules.find(({ match }) => matchPattern(match, url));
  if (!rule) {
    return from.kind === 'output' ? { ...DEFAULT, anyAnswer: true } : DEFAULT;
  }
  return rule.ignore ? undefined : rule;
}
