import type { DeploymentList, RepositoryRead } from './RepositoryRead';

const ATTEMPT_FIELDS = `
fragment attempt on Deployment {
  id databaseId state environment originalEnvironment description payload
  createdAt updatedAt commitOid
  commit { messageHeadline author { name avatarUrl } }
  ref { name }
  creator { login avatarUrl url ... on User { name } }
  latestStatus { ...report }
}
fragment report on DeploymentStatus {
  state createdAt updatedAt description logUrl environmentUrl
}`;

export interface GraphqlQuery {
  query: string;
  variables: Record<string, unknown>;
}

/** The alias of a repository in its query, and of a list in its repository. */
export const repositoryAlias = (index: number) => `r${index}`;
export const listAlias = (index: number) => `d${index}`;

/**
 * Asks for many repositories in one query.
 *
 * All that comes from annotations travels in variables, never in the text.
 */
export function deploymentsQuery(batch: RepositoryRead[]): GraphqlQuery {
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const declare = (name: string, type: string, value: unknown) => {
    variables[name] = value;
    declarations.push(`$${name}: ${type}`);
    return `$${name}`;
  };

  const selections = batch.map((read, index) => {
    const alias = repositoryAlias(index);
    const owner = declare(`${alias}owner`, 'String!', read.repository.owner);
    const name = declare(`${alias}name`, 'String!', read.repository.name);
    const lists = read.lists.map((list, position) => {
      const environments =
        list.environments &&
        declare(
          `${alias}${listAlias(position)}`,
          '[String!]',
          list.environments,
        );
      return `${listAlias(position)}: ${selectList(list, environments)}`;
    });
    return `${alias}: repository(owner: ${owner}, name: ${name}) { url ${lists.join(
      ' ',
    )} }`;
  });

  return {
    query: `query deployments(${declarations.join(', ')}) {
${selections.join('\n')}
rateLimit { cost remaining resetAt }
}${ATTEMPT_FIELDS}`,
    variables,
  };
}

function selectList(list: DeploymentList, environments?: string): string {
  const filter = environments ? `environments: ${environments}, ` : '';
  const statuses = list.withStatuses
    ? ' statuses(first: 20) { nodes { ...report } }'
    : '';
  return `deployments(${filter}first: ${list.first}, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...attempt${statuses} } pageInfo { hasNextPage } }`;
}
