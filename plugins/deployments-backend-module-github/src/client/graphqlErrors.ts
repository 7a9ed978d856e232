/** One entry of the `errors` of a GraphQL answer. */
export interface GraphqlProblem {
  type?: string;
  message: string;
  path?: (string | number)[];
}

/** What Octokit throws when an answer has `errors`, be there `data` or not. */
export interface GraphqlErrors extends Error {
  errors?: GraphqlProblem[];
  data?: unknown;
}

/** By name, because Octokit does not export the class of its own copy of the client. */
export function isGraphqlErrors(error: unknown): error is GraphqlErrors {
  return (error as Error | undefined)?.name === 'GraphqlResponseError';
}
