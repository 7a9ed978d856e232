// The ports of playwright.config.ts.
export const backendUrl = 'http://localhost:7207';
export const sandboxUrl = 'http://localhost:7300';

export const entityPath = (name: string) => `component/default/${name}`;

export const deploymentsTab = (name: string) =>
  `/catalog/default/component/${name}/deployments`;

export const healthTab = (name: string) =>
  `/catalog/default/component/${name}/environment-health`;

export const runbooksTab = (name: string) =>
  `/catalog/default/component/${name}/runbooks`;

export const onCallTab = (name: string) =>
  `/catalog/default/component/${name}/on-call`;
