import { request } from '@playwright/test';
import { sandboxUrl } from './portal';

async function call(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  data?: object,
) {
  const api = await request.newContext();
  const response = await api.fetch(`${sandboxUrl}/_control${path}`, {
    method,
    data,
  });
  if (!response.ok()) {
    throw new Error(
      `${method} ${path}: ${response.status()} ${await response.text()}`,
    );
  }
  const text = await response.text();
  await api.dispose();
  return text ? JSON.parse(text) : undefined;
}

/** The sandbox's control endpoint. */
export const sandbox = {
  playScene: (name: string, parameters: object) =>
    call('POST', `/scenes/${name}`, parameters),
  advance: (advanceSeconds: number) =>
    call('POST', '/clock', { advanceSeconds }),
  addFault: (fault: {
    target: 'github' | 'aws';
    kind: string;
    match?: string;
  }) => call('POST', '/faults', fault),
  clearFaults: () => call('DELETE', '/faults'),
};
