import { InputError, NotFoundError } from '@backstage/errors';
import type { PageRequest } from '@callboard/backstage-plugin-on-call-common';
import type { BookedEntity, BookedPolicy } from '../book/Book';

/**
 * The policy by which somebody pages.
 *
 * @throws `NotFoundError` where the entity has none.
 * @throws `InputError` for one, or a severity, that there is not: names those that there are.
 */
export function choosePolicy(
  entityRef: string,
  entity: BookedEntity | undefined,
  { policyId, severity }: Pick<PageRequest, 'policyId' | 'severity'>,
): BookedPolicy {
  const policies = entity?.policies ?? [];
  if (!policies.length) {
    throw new NotFoundError(
      entity && !entity.read
        ? `Who is on call for ${entityRef} was not read yet; try again in a minute`
        : `${entityRef} has no escalation policy, so nobody can be paged about it`,
    );
  }
  const ids = policies.map(({ policy }) => policy.id).join(', ');
  if (policyId === undefined && policies.length > 1) {
    throw new InputError(
      `policyId: ${entityRef} has several escalation policies; expected one of ${ids}`,
    );
  }
  const booked =
    policyId === undefined
      ? policies[0]
      : policies.find(({ policy }) => policy.id === policyId);
  if (!booked) {
    throw new InputError(
      `policyId: ${JSON.stringify(
        policyId,
      )} is no escalation policy of ${entityRef}; expected ${
        policies.length > 1 ? 'one of ' : ''
      }${ids}`,
    );
  }
  const { title, severities } = booked.policy;
  if (!severities.includes(severity)) {
    throw new InputError(
      `severity: ${JSON.stringify(
        severity,
      )} is no severity of ${title}; expected one of ${severities.join(', ')}`,
    );
  }
  return booked;
}
