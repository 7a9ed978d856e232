import { createHash } from 'node:crypto';

/** What an entity's annotations name at PagerDuty. */
export interface PagerDutyKey {
  serviceId?: string;
  /** Of an integration's key, which is itself told to nobody. */
  integrationHash?: string;
}

const SERVICE = 'service:';
const INTEGRATION = 'integration:';

/** Names an integration's key without telling it. */
export function hashOfIntegrationKey(integrationKey: string): string {
  return createHash('sha256').update(integrationKey).digest('hex');
}

/** Such as `service:PABC123`, `integration:<hash>`, or both with a slash between them. */
export function formatPagerDutyKey({
  serviceId,
  integrationHash,
}: PagerDutyKey): string {
  return [
    ...(serviceId ? [`${SERVICE}${serviceId}`] : []),
    ...(integrationHash ? [`${INTEGRATION}${integrationHash}`] : []),
  ].join('/');
}

/** @returns undefined for what is no key of PagerDuty's. */
export function parsePagerDutyKey(key: string): PagerDutyKey | undefined {
  const parts = key.split('/');
  const valueOf = (prefix: string) =>
    parts.find(part => part.startsWith(prefix))?.slice(prefix.length);
  const parsed: PagerDutyKey = {
    serviceId: valueOf(SERVICE),
    integrationHash: valueOf(INTEGRATION),
  };
  return key !== '' && formatPagerDutyKey(parsed) === key ? parsed : undefined;
}
