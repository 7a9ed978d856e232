/** An answer that is an error, in PagerDuty's envelope. */
export class PagerDutyError extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly errors: string[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'PagerDutyError';
  }

  static notFound(): PagerDutyError {
    return new PagerDutyError(404, 2100, 'Not Found');
  }

  static invalid(...errors: string[]): PagerDutyError {
    return new PagerDutyError(400, 2001, 'Invalid Input Provided', errors);
  }

  static throttled(seconds: number): PagerDutyError {
    return new PagerDutyError(429, 2020, 'Too Many Requests', [], {
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(seconds),
      'retry-after': String(seconds),
    });
  }

  toBody() {
    const { code, message, errors } = this;
    return {
      error: { code, message, ...(errors.length > 0 ? { errors } : {}) },
    };
  }
}
