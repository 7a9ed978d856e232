import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  type TagFilter,
} from '@aws-sdk/client-resource-groups-tagging-api';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';

/** A resource of a stack with the keys of its tags. */
export interface TaggedResource {
  arn: string;
  logicalId?: string;
  tags: ReadonlySet<string>;
}

const STACK = 'aws:cloudformation:stack-name';
const LOGICAL_ID = 'aws:cloudformation:logical-id';
/** How many values a filter takes. */
const GROUP = 20;
/** From so many groups on, reading what all stacks own takes fewer calls. */
const MOST_GROUPS = 10;

/**
 * The resources that stacks own, by the name of the stack, in pages of a hundred: of
 * twenty stacks at a time, or of all stacks of the place where many are asked for.
 *
 * @throws errors of `@backstage/errors` that say what failed and what to do.
 */
export async function listTaggedResources(
  clients: AwsClientsService,
  place: AwsPlace,
  stackNames: Iterable<string>,
  abortSignal: AbortSignal,
): Promise<Map<string, TaggedResource[]>> {
  const found = new Map<string, TaggedResource[]>();
  try {
    const client = await clients.getClient(
      ResourceGroupsTaggingAPIClient,
      place,
    );
    for (const filter of filtersFor([...new Set(stackNames)])) {
      const pages = paginateGetResources(
        { client, pageSize: 100 },
        { TagFilters: [filter] },
        { abortSignal },
      );
      for await (const { ResourceTagMappingList } of pages) {
        for (const { ResourceARN = '', Tags } of ResourceTagMappingList ?? []) {
          const tags = new Map(Tags?.map(tag => [tag.Key!, tag.Value ?? '']));
          const stack = tags.get(STACK) ?? '';
          found.set(stack, [
            ...(found.get(stack) ?? []),
            {
              arn: ResourceARN,
              logicalId: tags.get(LOGICAL_ID),
              tags: new Set(tags.keys()),
            },
          ]);
        }
      }
    }
  } catch (error) {
    throw translateAwsError(error, place);
  }
  return found;
}

function filtersFor(stackNames: string[]): TagFilter[] {
  if (stackNames.length > GROUP * MOST_GROUPS) {
    return [{ Key: STACK }];
  }
  const groups: TagFilter[] = [];
  for (let start = 0; start < stackNames.length; start += GROUP) {
    groups.push({
      Key: STACK,
      Values: stackNames.slice(start, start + GROUP),
    });
  }
  return groups;
}
