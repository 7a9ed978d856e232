import { ANNOTATION_ENVIRONMENTS } from './annotationKeys';
import { parseEach } from './collectProblems';
import { splitList } from './splitList';

/**
 * Reads `callboard.io/environments`.
 *
 * @returns the names as written; whether such environments exist is not known here.
 * @throws `AnnotationError` where it is empty, has a hole or names one twice.
 *
 * @public
 */
export function parseEnvironmentsAnnotation(value: string): string[] {
  const names = splitList(ANNOTATION_ENVIRONMENTS, value, 'staging,prod');
  const seen = new Set<string>();
  return parseEach(ANNOTATION_ENVIRONMENTS, value, names, (name, reject) => {
    if (seen.has(name)) {
      return reject(`"${name}" is named twice; expected each name once.`);
    }
    seen.add(name);
    return name;
  });
}
