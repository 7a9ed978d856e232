import { NotAllowedError } from '@backstage/errors';
import { translateAwsError } from './translateAwsError';

const place = { accountId: '333333333333', region: 'us-west-2' };

function awsError(
  name: string,
  message: string,
  facts: Record<string, unknown> = {},
) {
  return Object.assign(new Error(message), { name, ...facts });
}

describe('translateAwsError', () => {
  it.each<[Error, string, string]>([
    [
      awsError(
        'AccessDenied',
        'User: arn:aws:sts::333333333333:assumed-role/reader/x is not authorized to perform: cloudformation:DescribeStacks because no policy allows it',
      ),
      'NotAllowedError',
      'AWS account 333333333333 in us-west-2 does not allow cloudformation:DescribeStacks. Allow it to the role that is configured for this account.',
    ],
    [
      awsError(
        'AccessDenied',
        'User: arn:aws:iam::999999999999:user/backend is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::333333333333:role/reader',
      ),
      'NotAllowedError',
      'does not let us assume the role that is configured for it. Check that the role exists and that its trust policy',
    ],
    [
      awsError('UnauthorizedOperation', 'no'),
      'NotAllowedError',
      'refused access (UnauthorizedOperation)',
    ],
    [
      awsError('ExpiredTokenException', 'The security token is expired'),
      'AuthenticationError',
      'did not accept our credentials (ExpiredTokenException). Check or renew',
    ],
    [
      awsError('InvalidClientTokenId', 'The security token is invalid', {
        $metadata: { httpStatusCode: 403 },
      }),
      'AuthenticationError',
      'did not accept our credentials',
    ],
    [
      awsError('CredentialsProviderError', 'Could not load credentials'),
      'AuthenticationError',
      'did not accept our credentials',
    ],
    [
      awsError('Throttling', 'Rate exceeded', {
        $metadata: { httpStatusCode: 400 },
      }),
      'ServiceUnavailableError',
      'is throttling our calls (Throttling)',
    ],
    [
      awsError('Surprise', 'Slow down', { $retryable: { throttling: true } }),
      'ServiceUnavailableError',
      'is throttling our calls (Surprise)',
    ],
    [
      awsError('InternalFailure', 'oops', {
        $metadata: { httpStatusCode: 500 },
      }),
      'ServiceUnavailableError',
      'could not be reached or failed to answer (InternalFailure)',
    ],
    [
      awsError('Error', 'connect ECONNREFUSED', { code: 'ECONNREFUSED' }),
      'ServiceUnavailableError',
      '(ECONNREFUSED)',
    ],
    [
      awsError('TimeoutError', 'too slow'),
      'ServiceUnavailableError',
      '(TimeoutError)',
    ],
    [
      awsError('ValidationError', 'Stack with id api does not exist'),
      'NotFoundError',
      'AWS account 333333333333 in us-west-2: Stack with id api does not exist',
    ],
    [
      awsError('ValidationError', 'Bad template', { $fault: 'client' }),
      'InputError',
      'AWS account 333333333333 in us-west-2: Bad template',
    ],
    [
      awsError('Strange', 'Something else'),
      'ServiceUnavailableError',
      'gave an answer that could not be understood: Something else',
    ],
  ])('%s', (error, name, message) => {
    const translated = translateAwsError(error, place);
    expect(translated.name).toBe(name);
    expect(translated.message).toContain(message);
    expect(translated.message).toContain('333333333333');
    expect(translated.message).toContain('us-west-2');
  });

  it('lets aborts and our own errors through', () => {
    const abort = awsError('AbortError', 'Request aborted');
    const ours = new NotAllowedError('no');
    expect(translateAwsError(abort, place)).toBe(abort);
    expect(translateAwsError(ours, place)).toBe(ours);
  });

  it('repeats no access key', () => {
    const { message } = translateAwsError(
      awsError('Strange', 'The key AKIAIOSFODNN7EXAMPLE is odd'),
      place,
    );
    expect(message).toBe(
      'AWS account 333333333333 in us-west-2 gave an answer that could not be understood: The key *** is odd',
    );
  });

  it('takes what is no error at all', () => {
    expect(translateAwsError('nonsense', place).message).toContain('nonsense');
    expect(translateAwsError(undefined, place)).toBeInstanceOf(Error);
  });
});
