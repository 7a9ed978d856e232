import type { StackTagSelector } from '../environment/types';
import { ANNOTATION_CLOUDFORMATION_STACK_TAGS } from './annotationKeys';
import { parseEach } from './collectProblems';
import { splitPairs } from './splitList';

/**
 * Reads `callboard.io/cloudformation-stack-tags`.
 *
 * @returns the tags, all of which a stack must carry.
 * @throws `AnnotationError` where an item is not of the form `service=ec2-manager`,
 * or one tag is asked for twice.
 *
 * @public
 */
export function parseCloudformationStackTagsAnnotation(
  value: string,
): StackTagSelector {
  const annotation = ANNOTATION_CLOUDFORMATION_STACK_TAGS;
  const pairs = splitPairs(annotation, value, 'service=ec2-manager');
  const seen = new Set<string>();
  const entries = parseEach(annotation, value, pairs, (pair, reject) => {
    if (seen.has(pair.key)) {
      return reject(
        `The tag "${pair.key}" is asked for twice; expected each tag once, because a stack must carry all of them.`,
      );
    }
    seen.add(pair.key);
    return [pair.key, pair.value] as const;
  });
  return { tags: Object.fromEntries(entries) };
}
