import type { AwsCall, AwsInput } from '../AwsService';
import { page } from '../cloudformation/paging';
import { listResources } from '../world/findResource';

/** Lists the dashboards of an account, which are the same in whatever region one asks. */
export function listDashboards(input: AwsInput, call: AwsCall): object {
  const prefix = String(input.DashboardNamePrefix ?? '');
  const { items, NextToken } = page(input, call, `dashboards ${prefix}`, now =>
    dashboards(prefix, { ...call, now }),
  );
  return { DashboardEntries: items, ...(NextToken && { NextToken }) };
}

function* dashboards(prefix: string, call: AwsCall) {
  const { accountId } = call.place;
  for (const place of call.world.placesOf(accountId)) {
    const there = { ...call, place };
    for (const { stack, resource } of listResources(
      there,
      'AWS::CloudWatch::Dashboard',
    )) {
      const name = resource.physicalId;
      const isGone = call.world.conditions.at(place, name, 'deleted', call.now);
      if (name.startsWith(prefix) && !isGone) {
        yield {
          DashboardName: name,
          DashboardArn: `arn:aws:cloudwatch::${accountId}:dashboard/${name}`,
          LastModified: new Date(stack.createdAt),
          Size: 600 + name.length * 40,
        };
      }
    }
  }
}
