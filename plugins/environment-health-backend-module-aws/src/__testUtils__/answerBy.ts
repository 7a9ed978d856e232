import type { FakeAnswer, FakeAwsApi, FakeCall } from './FakeAwsApi';

/**
 * Answers calls by service and action, such as `acm ListCertificates` or
 * `s3 GET /site/ ?versioning`, the query parameters by name where there are any.
 * A text goes out as it is, what has a status as it says, all else as JSON.
 */
export function answerBy(
  aws: FakeAwsApi,
  answers: Record<string, unknown | ((call: FakeCall) => unknown)>,
): void {
  aws.answer = call => {
    const { service, action, input } = call;
    const flags = /^[A-Z]+ \//.test(action)
      ? Object.keys(input).filter(name => name !== 'x-id')
      : [];
    const names = [`${service} ${action}`, service];
    if (flags.length > 0) {
      names.unshift(`${service} ${action} ?${flags.join('&')}`);
    }
    const name = names.find(each => each in answers);
    if (!name) {
      throw new Error(`Nobody answers ${names[0]}`);
    }
    const found = answers[name];
    const body = typeof found === 'function' ? found(call) : found;
    return isAnswer(body) ? body : { body };
  };
}

function isAnswer(value: unknown): value is FakeAnswer {
  return typeof value === 'object' && value !== null && 'body' in value;
}

/** An error as the REST XML services tell it; S3 does without the frame around it. */
export function xmlError(
  status: number,
  code: string,
  message = code,
  { bare = false } = {},
): FakeAnswer {
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return {
    status,
    body: bare
      ? error
      : `<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`,
  };
}
