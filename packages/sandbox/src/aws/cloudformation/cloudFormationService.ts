import type { AwsService } from '../AwsService';
import { queryProtocol } from '../protocol/query';
import { describeChangeSet, listChangeSets } from './changeSets';
import { describeStackEvents } from './describeStackEvents';
import { describeStackResourceDrifts } from './describeStackResourceDrifts';
import { describeStackResources } from './describeStackResources';
import { describeStacks } from './describeStacks';
import {
  describeStackDriftDetectionStatus,
  detectStackDrift,
} from './driftDetection';
import { getTemplate } from './getTemplate';
import { listStackResources } from './listStackResources';
import { listStacks } from './listStacks';

/** CloudFormation, as far as it can be read; drift detection is its only write. */
export const cloudFormationService: AwsService = {
  protocol: queryProtocol(
    'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  ),
  operations: {
    DescribeChangeSet: describeChangeSet,
    DescribeStackDriftDetectionStatus: describeStackDriftDetectionStatus,
    DescribeStackEvents: describeStackEvents,
    DescribeStackResourceDrifts: describeStackResourceDrifts,
    DescribeStackResources: describeStackResources,
    DescribeStacks: describeStacks,
    DetectStackDrift: detectStackDrift,
    GetTemplate: getTemplate,
    ListChangeSets: listChangeSets,
    ListStackResources: listStackResources,
    ListStacks: listStacks,
  },
};
