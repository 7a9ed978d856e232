import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

const PACKAGE = '@octokit/graphql-schema';

let schema: GraphQLSchema | undefined;

/** GitHub's own schema, read once: it is large and never changes. */
export function githubSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(findSchemaFile(), 'utf8'), {
    assumeValidSDL: true,
  });
  return schema;
}

/** The package exports nothing but an ES module, which Jest cannot load; its schema is a file beside it. */
function findSchemaFile(): string {
  const found = (require.resolve.paths(PACKAGE) ?? [])
    .map(folder => join(folder, PACKAGE, 'schema.graphql'))
    .find(existsSync);
  if (!found) {
    throw new Error(`${PACKAGE} is not installed`);
  }
  return found;
}
