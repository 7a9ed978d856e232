import { request, type APIRequestContext } from '@playwright/test';
import { backendUrl, entityPath } from './support/portal';

/** Asks until there is an answer; what goes wrong meanwhile is told when it never comes. */
async function until<T>(
  what: string,
  question: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + 180_000;
  let problem: unknown = 'no answer yet';
  while (Date.now() < deadline) {
    try {
      const answer = await question();
      if (answer !== undefined) {
        return answer;
      }
    } catch (error) {
      problem = error;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error(`Waited three minutes in vain for ${what}: ${problem}`);
}

async function signIn(api: APIRequestContext): Promise<string> {
  const response = await api.post(`${backendUrl}/api/auth/guest/refresh`);
  return (await response.json()).backstageIdentity.token;
}

/** Waits until the catalog knows the services and the first sweep has been stored. */
export default async function globalSetup() {
  const api = await request.newContext();
  const token = await until('the backend', () => signIn(api));
  for (const service of ['ec2-manager-api', 'static-site', 'vocavision-api']) {
    await until(`the board of ${service}`, async () => {
      const path = `entities/${entityPath(service)}/board`;
      const response = await api.get(
        `${backendUrl}/api/deployments/v1/${path}`,
        { headers: { Authorization: `Bearer ${token}` } },
      );
      const board = response.ok() ? await response.json() : undefined;
      const environments: { live?: unknown }[] = board?.environments ?? [];
      const filled = environments.length > 0 && environments.every(e => e.live);
      return filled || undefined;
    });
  }
  await api.dispose();
}
