import { AwsError } from '../AwsError';
import type { AwsOperation } from '../AwsService';
import { bucketState, CLOSED, driftedBlock } from './bucketState';

export const getBucketEncryption: AwsOperation = (input, call) => {
  if (bucketState(input, call).has('bucket-unencrypted')) {
    throw new AwsError(
      'ServerSideEncryptionConfigurationNotFoundError',
      'The server side encryption configuration was not found',
      404,
    );
  }
  return {
    ServerSideEncryptionConfiguration: {
      Rule: [
        {
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
          BucketKeyEnabled: false,
        },
      ],
    },
  };
};

export const getPublicAccessBlock: AwsOperation = (input, call) => {
  const bucket = bucketState(input, call);
  if (bucket.has('bucket-public')) {
    throw new AwsError(
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
      404,
    );
  }
  return {
    PublicAccessBlockConfiguration: {
      ...CLOSED,
      ...driftedBlock(bucket, call.now),
    },
  };
};

export const getBucketPolicyStatus: AwsOperation = (input, call) => ({
  PolicyStatus: { IsPublic: bucketState(input, call).has('bucket-public') },
});

/** Buckets of a development environment have no versions, all others have. */
export const getBucketVersioning: AwsOperation = (input, call) => {
  const bucket = bucketState(input, call);
  const wanted = bucket.stack.spec.tags.environment !== 'dev';
  return {
    VersioningConfiguration: {
      Status:
        wanted && !bucket.has('bucket-unversioned') ? 'Enabled' : undefined,
    },
  };
};
