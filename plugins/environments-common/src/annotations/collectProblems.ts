import { AnnotationError, type AnnotationProblem } from './AnnotationError';

/**
 * Runs a parser; what it complains of goes on the list instead of up the stack.
 *
 * @internal
 */
export function collectProblems<T>(
  problems: AnnotationProblem[],
  parse: () => T,
): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof AnnotationError) {
      problems.push(...error.problems);
      return undefined;
    }
    throw error;
  }
}

/**
 * Parses every item; throws once, with all the problems of all the items.
 *
 * @internal
 */
export function parseEach<TItem, TResult>(
  annotation: string,
  value: string,
  items: TItem[],
  parse: (item: TItem, reject: (message: string) => never) => TResult,
): TResult[] {
  const problems: AnnotationProblem[] = [];
  const reject = (message: string): never => {
    throw new AnnotationError([{ annotation, value, message }]);
  };
  const results = items.flatMap(item => {
    const result = collectProblems(problems, () => ({
      value: parse(item, reject),
    }));
    return result ? [result.value] : [];
  });
  if (problems.length > 0) {
    throw new AnnotationError(problems);
  }
  return results;
}
