import { request } from '@playwright/test';
import { backendUrl, entityPath } from './support/portal';

/** Waits until the catalog knows the services and the first sweep has been stored. */
export default async function globalSetup() {
  const api = await request.newContext();
  const { backstageIdentity } = await (
    await api.post(`${backendUrl}/api/auth/guest/refresh`)
  ).json();
  const headers = { Authorization: `Bearer ${backstageIdentity.token}` };
  const deadline = Date.now() + 180_000;

  for (;;) {
    const response = await api.get(
      `${backendUrl}/api/deployments/v1/entities/${entityPath(
        'ec2-manager-api',
      )}/board`,
      { headers },
    );
    const board = response.ok() ? await response.json() : undefined;
    const live = board?.environments?.filter((e: { live?: unknown }) => e.live);
    if (live?.length === 3) {
      break;
    }
    if (Date.now() > deadline) {
      throw new Error(
        `The board of ec2-manager-api was not filled in time: ${response.status()} ${await response.text()}`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  await api.dispose();
}
