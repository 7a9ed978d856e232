import { InputError } from '@backstage/errors';

/**
 * One thing that is wrong with one annotation.
 *
 * @public
 */
export interface AnnotationProblem {
  /** Key of the annotation. */
  annotation: string;
  /** Its whole value as written; passwords in URLs are blotted out. */
  value: string;
  /** One plain sentence that says what is wrong and what was expected. */
  message: string;
}

/**
 * Says which annotations could not be understood, and why.
 *
 * @remarks
 * Keeps the name `InputError`, by which Backstage answers with status 400.
 *
 * @public
 */
export class AnnotationError extends InputError {
  readonly problems: AnnotationProblem[];

  constructor(problems: AnnotationProblem[]) {
    super(problems.map(describe).join(' '));
    this.problems = problems;
  }
}

function describe(problem: AnnotationProblem): string {
  return `Annotation ${problem.annotation} with value ${JSON.stringify(
    problem.value,
  )}: ${problem.message}`;
}
