import {
  CloudFrontClient,
  paginateListDistributions,
  type DistributionSummary,
} from '@aws-sdk/client-cloudfront';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';

/**
 * The distributions of an account by their id, to the last page.
 *
 * @param place - with the region in which CloudFront is run from
 * @throws errors of `@backstage/errors` that say what failed and what to do.
 */
export async function listDistributions(
  clients: AwsClientsService,
  place: AwsPlace,
  abortSignal: AbortSignal,
): Promise<Map<string, DistributionSummary>> {
  const found = new Map<string, DistributionSummary>();
  try {
    const client = await clients.getClient(CloudFrontClient, place);
    const pages = paginateListDistributions({ client }, {}, { abortSignal });
    for await (const { DistributionList } of pages) {
      for (const distribution of DistributionList?.Items ?? []) {
        found.set(distribution.Id!, distribution);
      }
    }
  } catch (error) {
    throw translateAwsError(error, place);
  }
  return found;
}
