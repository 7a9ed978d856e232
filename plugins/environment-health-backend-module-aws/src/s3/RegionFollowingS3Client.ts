import { S3Client } from '@aws-sdk/client-s3';
import type { AwsClientConfig } from '@callboard/backstage-plugin-environments-node';

/** Asks again in the bucket's own region where that is another than its stack's. */
export class RegionFollowingS3Client extends S3Client {
  constructor(config: AwsClientConfig) {
    super({ ...config, followRegionRedirects: true });
  }
}
