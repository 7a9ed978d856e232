import type { GetResourcesOutput } from '@aws-sdk/client-resource-groups-tagging-api';
import { AwsError } from '../AwsError';
import type { AwsOperation, AwsService } from '../AwsService';
import { page } from '../cloudformation/paging';
import { jsonProtocol } from '../protocol/json';
import { taggedResources, type TagFilter } from './taggedResources';

const MOST_VALUES = 20;

const getResources: AwsOperation = (input, call): GetResourcesOutput => {
  const filters = (input.TagFilters ?? []) as TagFilter[];
  if (filters.some(({ Values = [] }) => Values.length > MOST_VALUES)) {
    throw new AwsError(
      'InvalidParameterException',
      `A filter takes ${MOST_VALUES} values at most.`,
    );
  }
  const types = (input.ResourceTypeFilters ?? []) as string[];
  const size = Math.min(Number(input.ResourcesPerPage ?? 100), 100);
  const { items, NextToken = '' } = page(
    { NextToken: input.PaginationToken },
    call,
    `GetResources ${JSON.stringify([filters, types])}`,
    now => taggedResources({ ...call, now }, filters, types),
    size,
  );
  return { ResourceTagMappingList: items, PaginationToken: NextToken };
};

/** The Resource Groups Tagging API: the tags of everything that a stack owns. */
export const taggingService: AwsService = {
  protocol: jsonProtocol('1.1'),
  operations: { GetResources: getResources },
};
