const port = (name: string, fallback: number) =>
  Number(process.env[name] ?? fallback);

export const backendUrl = `http://localhost:${port(
  'CALLBOARD_E2E_BACKEND_PORT',
  7107,
)}`;
export const sandboxUrl = `http://localhost:${port(
  'CALLBOARD_E2E_SANDBOX_PORT',
  7200,
)}`;

export const entityPath = (name: string) => `component/default/${name}`;

export const deploymentsTab = (name: string) =>
  `/catalog/default/component/${name}/deployments`;
