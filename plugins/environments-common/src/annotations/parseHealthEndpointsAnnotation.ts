import { AnnotationError } from './AnnotationError';
import { ANNOTATION_HEALTH_ENDPOINTS } from './annotationKeys';
import { parseEach } from './collectProblems';
import { splitPairs } from './splitList';

/** @public */
export interface HealthEndpoint {
  /** Name of the environment. */
  environment: string;
  /** Absolute `http` or `https` URL. */
  url: string;
}

const EXAMPLE = 'prod=https://api.example.com/health';

/**
 * Reads `callboard.io/health-endpoints`.
 *
 * @returns one endpoint per item, in the order written; an environment may be repeated.
 * @throws `AnnotationError` where an item is not of the form
 * `environment=https://host/path`, or a URL carries a user name or password.
 *
 * @public
 */
export function parseHealthEndpointsAnnotation(
  value: string,
): HealthEndpoint[] {
  const annotation = ANNOTATION_HEALTH_ENDPOINTS;
  try {
    const pairs = splitPairs(annotation, value, EXAMPLE);
    return parseEach(annotation, value, pairs, (pair, reject) => {
      const url = parseUrl(pair.value);
      if (!url) {
        return reject(
          `"${pair.value}" is not an absolute http or https URL; expected something like "${EXAMPLE}", with any comma in the URL written as %2C.`,
        );
      }
      if (url.username || url.password) {
        return reject(
          `The URL for "${pair.key}" carries a user name or password, which everybody could read here; expected a URL without them.`,
        );
      }
      return { environment: pair.key, url: url.href };
    });
  } catch (error) {
    throw error instanceof AnnotationError ? withoutPasswords(error) : error;
  }
}

function parseUrl(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return undefined;
  }
  return new URL(text);
}

// Error texts travel into logs and onto screens.
function withoutPasswords(error: AnnotationError): AnnotationError {
  const blot = (text: string) => text.replace(/\/\/[^/\s]*@/g, '//***@');
  return new AnnotationError(
    error.problems.map(problem => ({
      ...problem,
      value: blot(problem.value),
      message: blot(problem.message),
    })),
  );
}
