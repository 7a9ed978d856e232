/**
 * Watches what the host says is left of the hour's allowance, so that a sweep
 * leaves something for whoever else uses the same credentials.
 */
export class PointBudget {
  private remaining = Number.POSITIVE_INFINITY;
  private resetAt: string | undefined;
  private points = 0;

  constructor(private readonly floor: number, private readonly host: string) {}

  note(limit: { cost: number; remaining: number; resetAt: string }) {
    this.points += limit.cost;
    // Answers arrive out of order; within one hour the allowance only shrinks.
    this.remaining = Math.min(this.remaining, limit.remaining);
    this.resetAt = limit.resetAt;
  }

  get spent(): number {
    return this.points;
  }

  /** Whether this many points can be spent without falling below the floor. */
  allows(points: number): boolean {
    return this.remaining - points >= this.floor;
  }

  /** One sentence for those who were not read. */
  explain(): string {
    return `The request allowance on ${this.host} is down to ${
      this.remaining
    } points, which are kept for other uses (callboard.deployments.github.minimumRemainingPoints); reading continues ${
      this.resetAt ? `after ${this.resetAt}` : 'when it is renewed'
    }`;
  }
}
