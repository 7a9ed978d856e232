import {
  GetBucketEncryptionCommand,
  GetBucketPolicyStatusCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { isError } from '@backstage/errors';
import { openSettings, type PublicAccess } from './judgePublicAccess';

interface Options {
  abortSignal: AbortSignal;
}

/** How the bucket encrypts what is put in it, in S3's words; undefined where it does not. */
export async function readEncryption(
  client: S3Client,
  Bucket: string,
  options: Options,
): Promise<string | undefined> {
  const answer = await unlessAbsent(
    'ServerSideEncryptionConfigurationNotFoundError',
    () => client.send(new GetBucketEncryptionCommand({ Bucket }), options),
  );
  return answer?.ServerSideEncryptionConfiguration?.Rules?.[0]
    ?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm;
}

/** One call where public access is blocked altogether, two where it is not. */
export async function readPublicAccess(
  client: S3Client,
  Bucket: string,
  options: Options,
): Promise<PublicAccess> {
  const answer = await unlessAbsent(
    'NoSuchPublicAccessBlockConfiguration',
    () => client.send(new GetPublicAccessBlockCommand({ Bucket }), options),
  );
  const block = answer?.PublicAccessBlockConfiguration ?? {};
  if (openSettings(block).length === 0) {
    return { block, policyIsPublic: false };
  }
  const policy = await unlessAbsent('NoSuchBucketPolicy', () =>
    client.send(new GetBucketPolicyStatusCommand({ Bucket }), options),
  );
  return { block, policyIsPublic: policy?.PolicyStatus?.IsPublic ?? false };
}

/** `Enabled`, `Suspended`, or undefined where it was never turned on. */
export async function readVersioning(
  client: S3Client,
  Bucket: string,
  options: Options,
): Promise<string | undefined> {
  const { Status } = await client.send(
    new GetBucketVersioningCommand({ Bucket }),
    options,
  );
  return Status;
}

/** S3 answers with an error where a setting was never made. */
async function unlessAbsent<T>(
  errorName: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isError(error) && error.name === errorName) {
      return undefined;
    }
    throw error;
  }
}
