/** An answer that is an error, in the words GitHub uses for it. */
export class GitHubError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
    readonly documentation = 'https://docs.github.com/rest',
  ) {
    super(message);
    this.name = 'GitHubError';
  }

  static notFound(): GitHubError {
    return new GitHubError(404, 'Not Found');
  }

  static invalid(message: string): GitHubError {
    return new GitHubError(422, message);
  }

  toBody(): Record<string, string> {
    return {
      message: this.message,
      documentation_url: this.documentation,
      status: String(this.status),
    };
  }
}
