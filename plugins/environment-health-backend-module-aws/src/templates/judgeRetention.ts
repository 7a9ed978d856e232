import { factList } from '../shared/factList';
import { listNames } from '../shared/listNames';
import type { Verdict } from '../shared/Verdict';
import type { TemplateResource } from './parseTemplate';

/** What holds data that nobody can make again. */
export const STATEFUL_TYPES: readonly string[] = [
  'AWS::Cognito::UserPool',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::EFS::FileSystem',
  'AWS::Elasticsearch::Domain',
  'AWS::KMS::Key',
  'AWS::OpenSearchService::Domain',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
];

const KEPT = ['Retain', 'RetainExceptOnCreate', 'Snapshot'];
const KNOWN = [...KEPT, 'Delete'];

/**
 * Whether what holds data outlives its stack.
 *
 * @returns undefined where the stack holds no data
 */
export function judgeRetention(
  resources: Record<string, TemplateResource>,
): Verdict | undefined {
  const stateful = Object.entries(resources).filter(([, { type }]) =>
    STATEFUL_TYPES.includes(type),
  );
  if (stateful.length === 0) {
    return undefined;
  }
  const named = (fits: (policy: string) => boolean) =>
    stateful.flatMap(([logicalId, resource]) =>
      fits(policyOf(resource)) ? [logicalId] : [],
    );
  const lost = named(policy => policy === 'Delete');
  const unclear = named(policy => !KNOWN.includes(policy));
  const facts = factList({
    'Holds data': listNames(
      stateful.map(([logicalId, { type }]) => `${logicalId} (${type})`),
      20,
    ),
  });
  if (lost.length > 0) {
    return {
      status: 'warning',
      summary: `${lost.length} of ${
        stateful.length
      } resources with data would be deleted with the stack: ${listNames(
        lost,
      )}.`,
      action:
        'Give them DeletionPolicy and UpdateReplacePolicy Retain in the template.',
      facts,
    };
  }
  if (unclear.length > 0) {
    return {
      status: 'unknown',
      summary: `The template does not say plainly what becomes of ${listNames(
        unclear,
      )}: ${policyOf(resources[unclear[0]])}.`,
      action: 'Look at their DeletionPolicy in the template.',
      facts,
    };
  }
  return {
    status: 'healthy',
    summary:
      stateful.length === 1
        ? `${stateful[0][0]}, which holds data, outlives the stack.`
        : `All ${stateful.length} resources with data outlive the stack.`,
    facts,
  };
}

/**
 * CloudFormation takes a snapshot of databases of which the template says nothing,
 * and deletes everything else.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
function policyOf({ type, deletionPolicy, inCluster }: TemplateResource) {
  if (deletionPolicy !== undefined) {
    return deletionPolicy;
  }
  const isDatabase =
    type === 'AWS::RDS::DBCluster' || type === 'AWS::RDS::DBInstance';
  return isDatabase && !inCluster ? 'Snapshot' : 'Delete';
}
