import { AnnotationError } from './AnnotationError';
import { ANNOTATION_PROJECT_SLUG } from './annotationKeys';

const SLUG = /^([a-z0-9][-_a-z0-9]*)\/([-._a-z0-9]+)$/i;

/**
 * Reads `github.com/project-slug`.
 *
 * @throws `AnnotationError` where it is not of the form `owner/repository`.
 *
 * @public
 */
export function parseProjectSlugAnnotation(value: string): {
  owner: string;
  name: string;
} {
  const match = SLUG.exec(value.trim());
  if (!match || match[2] === '.' || match[2] === '..') {
    throw new AnnotationError([
      {
        annotation: ANNOTATION_PROJECT_SLUG,
        value,
        message:
          'This does not name a repository; expected the form owner/repository, without the host.',
      },
    ]);
  }
  return { owner: match[1], name: match[2] };
}
