/** An error as an AWS service answers it, whatever its wire protocol. */
export class AwsError extends Error {
  constructor(
    /** The code that the SDK shows as the error's name. */
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

export function expiredToken(): AwsError {
  return new AwsError(
    'ExpiredToken',
    'The security token included in the request is expired',
    403,
  );
}
