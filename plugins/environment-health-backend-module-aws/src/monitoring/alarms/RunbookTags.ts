import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import {
  translateAwsError,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import type { AwsCheckServices } from '../../AwsCheckServices';
import { toWebUrl } from './findRunbookUrl';

const TAG = 'runbook_url';
const HOUR = 3_600_000;
/** Raised when what is remembered changes its shape. */
const version = 1;

/** Runbook addresses by the ARN of the alarm. */
type Runbooks = Record<string, string>;

/**
 * Runbooks that alarms name by the tag `runbook_url`: one listing of `GetResources`
 * an account, region and hour, of those alone that carry the tag.
 */
export class RunbookTags {
  constructor(private readonly services: AwsCheckServices) {}

  /** Alarms are judged without: a failure is logged and gives none. */
  async read(place: AwsPlace, signal: AbortSignal): Promise<Runbooks> {
    const { cache, logger } = this.services;
    const key = `alarm-runbooks:${version}:${place.accountId}:${place.region}`;
    try {
      const known = (await cache.get(key)) as Runbooks | undefined;
      if (known) {
        return known;
      }
      const runbooks = await this.#list(place, signal);
      await cache.set(key, runbooks, { ttl: HOUR });
      return runbooks;
    } catch (error) {
      signal.throwIfAborted();
      logger.warn(
        `Runbooks that alarms name by a tag are not known in account ${place.accountId} in ${place.region}: ${error}`,
      );
      return {};
    }
  }

  async #list(place: AwsPlace, abortSignal: AbortSignal): Promise<Runbooks> {
    const found: Runbooks = {};
    try {
      const client = await this.services.clients.getClient(
        ResourceGroupsTaggingAPIClient,
        place,
      );
      const pages = paginateGetResources(
        { client, pageSize: 100 },
        {
          ResourceTypeFilters: ['cloudwatch:alarm'],
          TagFilters: [{ Key: TAG }],
        },
        { abortSignal },
      );
      for await (const { ResourceTagMappingList = [] } of pages) {
        for (const { ResourceARN, Tags } of ResourceTagMappingList) {
          const url = toWebUrl(Tags?.find(({ Key }) => Key === TAG)?.Value);
          if (ResourceARN && url) {
            found[ResourceARN] = url;
          }
        }
      }
    } catch (error) {
      throw translateAwsError(error, place);
    }
    return found;
  }
}
