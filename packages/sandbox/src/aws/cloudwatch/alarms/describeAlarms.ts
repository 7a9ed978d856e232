import { validationError } from '../../AwsError';
import type { AwsCall, AwsInput } from '../../AwsService';
import { page } from '../../cloudformation/paging';
import type { PlannedResource } from '../../world/Region';
import { defineAlarm } from './defineAlarm';
import { alarmArn, compositeAlarmShape, metricAlarmShape } from './alarmShapes';
import { alarmStanding } from './alarmStanding';
import { compositeStanding, type Child } from './compositeStanding';

const METRIC_ALARM = 'AWS::CloudWatch::Alarm';
const COMPOSITE_ALARM = 'AWS::CloudWatch::CompositeAlarm';
const MAX_RECORDS = 100;

/** Lists alarms; as in earnest only metric alarms where no type is asked for. */
export function describeAlarms(input: AwsInput, call: AwsCall): object {
  const types = (input.AlarmTypes as string[] | undefined) ?? ['MetricAlarm'];
  const size = Number(input.MaxRecords ?? 50);
  if (!(size >= 1 && size <= MAX_RECORDS)) {
    throw validationError(`MaxRecords must be between 1 and ${MAX_RECORDS}`);
  }
  if (input.AlarmNames && input.AlarmNamePrefix) {
    throw validationError('AlarmNames and AlarmNamePrefix exclude each other');
  }
  const listing = `alarms ${types} ${input.AlarmNamePrefix} ${input.StateValue}`;
  const { items, NextToken } = page(
    input,
    call,
    listing,
    now => find(types, input, { ...call, now }),
    size,
  );
  return {
    MetricAlarms: shapesOf('MetricAlarm', items, call),
    CompositeAlarms: shapesOf('CompositeAlarm', items, call),
    ...(NextToken && { NextToken }),
  };
}

const KINDS = [
  { kind: 'CompositeAlarm', type: COMPOSITE_ALARM, describe: compositeAlarm },
  { kind: 'MetricAlarm', type: METRIC_ALARM, describe: metricAlarm },
] as const;

interface Listed {
  kind: (typeof KINDS)[number]['kind'];
  found: PlannedResource;
}

/** Only the alarms of the page asked for are evaluated, unless it is asked for by state. */
function* find(
  types: string[],
  { AlarmNames, AlarmNamePrefix = '', StateValue }: AwsInput,
  call: AwsCall,
): Generator<Listed> {
  for (const { kind, type, describe } of KINDS) {
    if (!types.includes(kind)) continue;
    for (const found of existing(call, type)) {
      const name = found.resource.physicalId;
      const isWanted =
        (!Array.isArray(AlarmNames) || AlarmNames.includes(name)) &&
        name.startsWith(String(AlarmNamePrefix)) &&
        !call.world.conditions.at(call.place, name, 'deleted', call.now) &&
        (!StateValue || describe(found, call).StateValue === StateValue);
      if (isWanted) yield { kind, found };
    }
  }
}

/** From the end of the creation of their stack on: listings read thousands of them for every page. */
function* existing(
  { world, place, now }: AwsCall,
  type: string,
): Generator<PlannedResource> {
  for (const lives of world.region(place).resourcesOfType(type).values()) {
    const found = lives.find(
      ({ stack }) =>
        stack.operations[0].endAt <= now &&
        !stack.operations[0].failure &&
        now < stack.deletedAt,
    );
    if (found) yield found;
  }
}

function shapesOf(
  kind: Listed['kind'],
  items: Listed[],
  call: AwsCall,
): object[] {
  const { describe } = KINDS.find(each => each.kind === kind)!;
  return items
    .filter(item => item.kind === kind)
    .map(({ found }) => describe(found, call));
}

function metricAlarm({ stack, resource }: PlannedResource, call: AwsCall) {
  const createdAt = stack.operations[0].endAt;
  const definition = defineAlarm(resource, stack);
  const standing = alarmStanding(definition, createdAt, call);
  return metricAlarmShape(definition, standing, stack, createdAt);
}

/** It watches all metric alarms of its stack. */
function compositeAlarm({ stack, resource }: PlannedResource, call: AwsCall) {
  const createdAt = stack.operations[0].endAt;
  const children = stack.spec.resources
    .filter(({ type }) => type === METRIC_ALARM)
    .map(
      (alarm): Child => ({
        name: alarm.physicalId,
        arn: alarmArn(stack, alarm.physicalId),
        standing: alarmStanding(defineAlarm(alarm, stack), createdAt, call),
      }),
    );
  return compositeAlarmShape(
    resource.physicalId,
    children,
    compositeStanding(children),
    stack,
    createdAt,
  );
}
