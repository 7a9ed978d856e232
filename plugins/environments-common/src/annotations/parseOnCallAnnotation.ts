import { ANNOTATION_ON_CALL } from './annotationKeys';
import { parseEach } from './collectProblems';
import { splitList } from './splitList';

const EXAMPLE = './oncall.yaml#payments';
const OFF = ['none', 'false'];

/**
 * One item of `callboard.io/on-call`.
 *
 * @public
 */
export interface OnCallReference {
  /**
   * Of a YAML file: relative to the entity's source location, or to the root of its
   * repository where it begins with a slash.
   */
  path: string;
  /** Id of one escalation policy, as the file writes it; absent for everything that the file holds. */
  policyId?: string;
}

/**
 * Reads `callboard.io/on-call`.
 *
 * @returns files and policies in the order written, each once. None where the value is `none`
 * or `false`, by which an entity inherits nothing either.
 * @throws `AnnotationError` where an item is a URL or a glob, or names a file that is not YAML.
 *
 * @public
 */
export function parseOnCallAnnotation(value: string): OnCallReference[] {
  if (OFF.includes(value.trim().toLocaleLowerCase('en-US'))) {
    return [];
  }
  const items = splitList(ANNOTATION_ON_CALL, value, EXAMPLE);
  return parseEach(
    ANNOTATION_ON_CALL,
    value,
    [...new Set(items)],
    (item, reject) => {
      const [path, policyId, ...more] = item
        .split('#')
        .map(part => part.trim());
      if (OFF.includes(item.toLocaleLowerCase('en-US'))) {
        return reject(
          `"${item}" stands beside files; expected it alone, or files alone.`,
        );
      }
      if (/^[a-z][-+.a-z0-9]*:/i.test(path) || path.startsWith('//')) {
        return reject(
          `"${item}" is a URL; expected a file in the entity's own repository, such as "./oncall.yaml".`,
        );
      }
      if (/[\\*?[\]{}]/.test(path)) {
        return reject(
          `"${item}" is not the path of one file; expected something like "${EXAMPLE}", with slashes between folders.`,
        );
      }
      if (!/[^/]\.ya?ml$/i.test(path)) {
        return reject(
          `"${item}" is not a YAML file; expected something like "${EXAMPLE}".`,
        );
      }
      if (policyId === '' || more.length > 0) {
        return reject(
          `"${item}" does not name one policy; expected its id after one "#", as in "${EXAMPLE}", or neither.`,
        );
      }
      return { path, ...(policyId !== undefined && { policyId }) };
    },
  );
}
