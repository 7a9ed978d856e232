import { ANNOTATION_GITHUB_ENVIRONMENTS } from './annotationKeys';
import { splitPairs } from './splitList';

/**
 * Reads `callboard.io/github-environments`.
 *
 * @returns GitHub environment names by the name of the environment, in the
 * order written. An environment may be repeated and then has several.
 * @throws `AnnotationError` where an item is not of the form `prod=api-production`.
 *
 * @public
 */
export function parseGithubEnvironmentsAnnotation(
  value: string,
): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const pair of splitPairs(
    ANNOTATION_GITHUB_ENVIRONMENTS,
    value,
    'staging=api-staging,prod=api-production',
  )) {
    const names = result.get(pair.key) ?? [];
    if (!names.includes(pair.value)) {
      names.push(pair.value);
    }
    result.set(pair.key, names);
  }
  return result;
}
