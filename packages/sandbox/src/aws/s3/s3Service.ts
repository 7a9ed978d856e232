import type { AwsService } from '../AwsService';
import { restXmlProtocol } from '../protocol/restXml';
import {
  getBucketEncryption,
  getBucketPolicyStatus,
  getBucketVersioning,
  getPublicAccessBlock,
} from './bucketOperations';

/** S3, as far as the settings of buckets can be read; path style only. */
export const s3Service: AwsService = {
  protocol: restXmlProtocol(
    {
      GetBucketEncryption: 'GET /{Bucket}?encryption',
      GetBucketPolicyStatus: 'GET /{Bucket}?policyStatus',
      GetBucketVersioning: 'GET /{Bucket}?versioning',
      GetPublicAccessBlock: 'GET /{Bucket}?publicAccessBlock',
    },
    { namespace: 'http://s3.amazonaws.com/doc/2006-03-01/', errors: 'bare' },
  ),
  operations: {
    GetBucketEncryption: getBucketEncryption,
    GetBucketPolicyStatus: getBucketPolicyStatus,
    GetBucketVersioning: getBucketVersioning,
    GetPublicAccessBlock: getPublicAccessBlock,
  },
};
