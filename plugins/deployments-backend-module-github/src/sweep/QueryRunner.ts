import { InputError } from '@backstage/errors';
import pLimit from 'p-limit';
import { explainGithubError } from '../client/explainGithubError';
import type { GithubClient } from '../client/GithubClient';
import { isGraphqlErrors } from '../client/graphqlErrors';
import type { PointBudget } from '../client/PointBudget';
import { UnreadableAnswerError } from '../client/UnreadableAnswerError';
import { deploymentsAnswer, type RepositoryAnswer } from './deploymentsAnswer';
import { deploymentsQuery } from './deploymentsQuery';
import { pointsOf } from './packReads';
import type { RepositoryRead } from './RepositoryRead';

/**
 * Halving a query isolates the repository that the host stumbles over within
 * this many failures in a row; more of them mean that it is the host.
 */
const FAILURES_THAT_MEAN_AN_OUTAGE = 8;

/** Sends the queries of one sweep, a few at a time, until it has to stop. */
export class QueryRunner {
  private failuresInARow = 0;
  /** Why no more queries are sent. */
  private stopped: string | undefined;
  queries = 0;

  constructor(
    private readonly client: GithubClient,
    private readonly budget: PointBudget,
    private readonly queriesAtOnce: number,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Hands over what each query answered, a problem for every repository that
   * was not read included.
   */
  async run(
    batches: RepositoryRead[][],
    onAnswers: (answers: RepositoryAnswer[]) => Promise<void>,
  ): Promise<void> {
    const limit = pLimit(this.queriesAtOnce);
    await Promise.all(
      batches.map(batch =>
        limit(async () => {
          for await (const answers of this.read(batch)) {
            await onAnswers(answers);
          }
        }),
      ),
    );
  }

  private async *read(
    batch: RepositoryRead[],
  ): AsyncGenerator<RepositoryAnswer[]> {
    const refusal = this.refusal(batch);
    if (refusal) {
      yield batch.map(read => ({ read, problem: refusal }));
      return;
    }
    let answers: RepositoryAnswer[];
    try {
      answers = await this.query(batch);
      this.failuresInARow = 0;
    } catch (error) {
      const problem = explainGithubError(error, this.client.host);
      this.noteFailure(error, problem);
      if (batch.length > 1 && isStumble(error)) {
        const middle = Math.ceil(batch.length / 2);
        yield* this.read(batch.slice(0, middle));
        yield* this.read(batch.slice(middle));
        return;
      }
      answers = batch.map(read => ({ read, problem }));
    }
    yield answers;
  }

  private async query(batch: RepositoryRead[]): Promise<RepositoryAnswer[]> {
    const { query, variables } = deploymentsQuery(batch);
    this.queries += 1;
    const answer = await this.client.graphql(query, variables, this.signal);
    const { repositories, rateLimit } = deploymentsAnswer(
      batch,
      answer,
      this.client.host,
    );
    if (rateLimit) {
      this.budget.note(rateLimit);
    }
    return repositories;
  }

  private refusal(batch: RepositoryRead[]): string | undefined {
    if (this.stopped) {
      return this.stopped;
    }
    if (this.signal.aborted) {
      return explainGithubError({ name: 'AbortError' }, this.client.host);
    }
    return this.budget.allows(pointsOf(batch))
      ? undefined
      : this.budget.explain();
  }

  private noteFailure(error: unknown, problem: string): void {
    this.failuresInARow += 1;
    if (
      !isStumble(error) ||
      this.failuresInARow >= FAILURES_THAT_MEAN_AN_OUTAGE
    ) {
      this.stopped = problem;
    }
  }
}

/**
 * Whether a smaller query might succeed. Refused credentials, a used-up
 * allowance and a host that cannot be reached stay what they are.
 */
function isStumble(error: unknown): boolean {
  if (error instanceof UnreadableAnswerError) {
    return true;
  }
  if (isGraphqlErrors(error)) {
    return !error.errors?.some(({ type }) => type === 'RATE_LIMITED');
  }
  if (error instanceof InputError || (error as Error)?.name === 'AbortError') {
    return false;
  }
  return ((error as { status?: number })?.status ?? 0) >= 500;
}
