import path from 'node:path';

/** The folder that holds the workspace. */
export const repositoryRoot = path.dirname(
  require.resolve('../../../package.json'),
);
