import { z } from 'zod';
import { policySchema, type PagerDutyPolicy } from '../api/policy';
import type { PagerDutyService } from '../api/service';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { readSome } from './readSome';

/**
 * The policies of services, by id. Those that came with their services are not read once more.
 *
 * @throws errors of `@backstage/errors`, worded for people.
 */
export async function readPolicies(
  client: PagerDutyClient,
  services: Iterable<PagerDutyService>,
  signal: AbortSignal,
): Promise<Map<string, PagerDutyPolicy>> {
  const named = [...services].flatMap(
    ({ escalation_policy: policy }) => policy ?? [],
  );
  const whole = new Map(
    named
      .filter(({ escalation_rules: rules }) => rules)
      .map(policy => [policy.id, policy]),
  );
  const read = {
    what: 'reading escalation policies',
    scope: 'escalation_policies.read',
    signal,
  };
  const answer = z.object({ escalation_policy: policySchema });
  const others = await readSome({
    ids: named.map(({ id }) => id).filter(id => !whole.has(id)),
    pages: () =>
      client.pages(
        '/escalation_policies',
        'escalation_policies',
        policySchema,
        read,
      ),
    one: async id =>
      (
        await client.get(
          `/escalation_policies/${encodeURIComponent(id)}`,
          answer,
          read,
        )
      ).escalation_policy,
  });
  return new Map([...whole, ...others]);
}
