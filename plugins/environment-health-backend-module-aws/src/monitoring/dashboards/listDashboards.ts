import {
  CloudWatchClient,
  paginateListDashboards,
} from '@aws-sdk/client-cloudwatch';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';

/**
 * The names of an account's dashboards, to the last page. They belong to no region.
 *
 * @throws errors of `@backstage/errors` that say what failed and what to do.
 */
export async function listDashboards(
  clients: AwsClientsService,
  place: AwsPlace,
  abortSignal: AbortSignal,
): Promise<Set<string>> {
  const names = new Set<string>();
  try {
    const client = await clients.getClient(CloudWatchClient, place);
    const pages = paginateListDashboards({ client }, {}, { abortSignal });
    for await (const { DashboardEntries = [] } of pages) {
      for (const { DashboardName } of DashboardEntries) {
        if (DashboardName) names.add(DashboardName);
      }
    }
  } catch (error) {
    throw translateAwsError(error, place);
  }
  return names;
}
