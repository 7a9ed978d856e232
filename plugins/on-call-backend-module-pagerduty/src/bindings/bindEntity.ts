import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_PAGERDUTY_INTEGRATION_KEY,
  ANNOTATION_PAGERDUTY_SERVICE_ID,
  AnnotationError,
} from '@callboard/backstage-plugin-environments-common';
import type { OnCallBinding } from '@callboard/backstage-plugin-on-call-node';
import { formatPagerDutyKey, hashOfIntegrationKey } from './pagerDutyKey';

const SERVICE_ID = /^[A-Za-z0-9]+$/;
const INTEGRATION_KEY = /^[A-Za-z0-9+_-]{16,64}$/;

/**
 * Tells which service of PagerDuty an entity's annotations name.
 *
 * @throws `AnnotationError` for what is no id or key; it does not repeat a key.
 */
export function bindEntity({ metadata }: Entity): OnCallBinding[] {
  const valueOf = (annotation: string) =>
    metadata.annotations?.[annotation]?.trim() || undefined;
  const serviceId = valueOf(ANNOTATION_PAGERDUTY_SERVICE_ID);
  const integrationKey = valueOf(ANNOTATION_PAGERDUTY_INTEGRATION_KEY);
  const problems = [];
  if (serviceId !== undefined && !SERVICE_ID.test(serviceId)) {
    problems.push({
      annotation: ANNOTATION_PAGERDUTY_SERVICE_ID,
      value: serviceId,
      message:
        'This is no id of a service; expected letters and digits such as PABC123, the last part of its address in PagerDuty.',
    });
  }
  if (integrationKey !== undefined && !INTEGRATION_KEY.test(integrationKey)) {
    problems.push({
      annotation: ANNOTATION_PAGERDUTY_INTEGRATION_KEY,
      value: '***',
      message:
        'This is no key of an integration; expected its 32 letters and digits.',
    });
  }
  if (problems.length > 0) {
    throw new AnnotationError(problems);
  }
  const key = formatPagerDutyKey({
    serviceId,
    integrationHash: integrationKey && hashOfIntegrationKey(integrationKey),
  });
  return key ? [{ key }] : [];
}
