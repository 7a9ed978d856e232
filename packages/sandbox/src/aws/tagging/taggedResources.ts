import type { ResourceTagMapping } from '@aws-sdk/client-resource-groups-tagging-api';
import type { AwsCall } from '../AwsService';
import type { Stack } from '../world/Stack';
import { resourcesAt, stackView } from '../world/stackView';
import { GLOBAL_TYPES, resourceArn } from './resourceArn';

const HOME_OF_GLOBAL = 'us-east-1';

export const STACK_NAME = 'aws:cloudformation:stack-name';

export interface TagFilter {
  Key?: string;
  Values?: string[];
}

/** The resources of an account and region that carry tags, stack after stack. */
export function* taggedResources(
  call: AwsCall,
  filters: TagFilter[],
  types: string[] = [],
): Generator<ResourceTagMapping> {
  for (const stack of stacksFor(call, filters)) {
    for (const resource of resourcesOf(stack, call)) {
      if (!isOneOf(resource.ResourceARN!, types)) {
        continue;
      }
      const fits = filters.every(({ Key, Values = [] }) =>
        resource.Tags!.some(
          tag =>
            tag.Key === Key &&
            (Values.length === 0 || Values.includes(tag.Value!)),
        ),
      );
      if (fits) yield resource;
    }
  }
}

/** Types are spelled `service` or `service:type`; all are wanted where none is named. */
function isOneOf(arn: string, types: string[]): boolean {
  const [, , service, , , ...rest] = arn.split(':');
  const name = `${service}:${rest.join(':').split(/[:/]/)[0]}`;
  return (
    types.length === 0 || types.some(type => type === name || type === service)
  );
}

/** Stacks are found by name where the filters name them. */
function stacksFor(call: AwsCall, filters: TagFilter[]): Stack[] {
  const { world, place, now } = call;
  const names = filters.find(({ Key }) => Key === STACK_NAME)?.Values ?? [];
  const places =
    place.region === HOME_OF_GLOBAL ? world.placesOf(place.accountId) : [place];
  return places.flatMap(each => {
    const region = world.region(each);
    return names.length > 0
      ? names.flatMap(name => region.find(name, now) ?? [])
      : region.list(now).filter(stack => now < stack.deletedAt);
  });
}

/** Resources carry their stack's tags, but for those that the condition `tags-missing` names. */
function* resourcesOf(
  stack: Stack,
  { world, place, now }: AwsCall,
): Generator<ResourceTagMapping> {
  const { stackName, region } = stack.spec;
  const tags = stackView(stack, now)?.tags ?? {};
  for (const { type, logicalId, physicalId } of resourcesAt(stack, now)) {
    const home = GLOBAL_TYPES.includes(type) ? HOME_OF_GLOBAL : region;
    const arn = physicalId && resourceArn({ type, physicalId }, stack.spec);
    if (!arn || home !== place.region) {
      continue;
    }
    const missing = world.conditions.at(
      stack.spec,
      physicalId,
      'tags-missing',
      now,
    );
    const lost = (missing?.data.keys ?? []) as string[];
    const note = stack.spec.runbooks?.[logicalId];
    const all: Record<string, string> = {
      ...tags,
      ...(note?.said === 'by a tag' && { runbook_url: note.url() }),
      [STACK_NAME]: stackName,
      'aws:cloudformation:stack-id': stack.stackId,
      'aws:cloudformation:logical-id': logicalId,
    };
    yield {
      ResourceARN: arn,
      Tags: Object.entries(all)
        .filter(([Key]) => !lost.includes(Key))
        .map(([Key, Value]) => ({ Key, Value })),
    };
  }
}
