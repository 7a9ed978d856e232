import type { StackReference } from '../environment/types';
import { ANNOTATION_CLOUDFORMATION_STACKS } from './annotationKeys';
import { parseEach } from './collectProblems';
import { splitPairs } from './splitList';

const EXAMPLE = 'dev=name,prod=name@us-east-1#333333333333';
const SHAPE = /^([^@#]*)(?:@([^@#]*))?(?:#([^@#]*))?$/;
const STACK_NAME = /^[a-z][-a-z0-9]{0,127}$/i;
const REGION = /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/;
const ACCOUNT_ID = /^\d{12}$/;

/**
 * Reads `callboard.io/cloudformation-stacks`.
 *
 * @returns one reference per item, in the order written; an environment may be repeated.
 * @throws `AnnotationError` where an item is not of the form
 * `environment=stack-name[@region][#account]`.
 *
 * @public
 */
export function parseCloudformationStacksAnnotation(
  value: string,
): StackReference[] {
  const annotation = ANNOTATION_CLOUDFORMATION_STACKS;
  const pairs = splitPairs(annotation, value, EXAMPLE);
  const seen = new Set<string>();
  return parseEach(annotation, value, pairs, (pair, reject) => {
    const shape = SHAPE.exec(pair.value);
    if (!shape) {
      return reject(
        `"${pair.text}" is not of the form environment=stack[@region][#account]; expected something like "${EXAMPLE}".`,
      );
    }
    const [, stackName, region, accountId] = shape;
    if (!STACK_NAME.test(stackName)) {
      return reject(
        `"${stackName}" cannot be a stack's name; expected a letter followed by at most 127 letters, digits and hyphens.`,
      );
    }
    if (region !== undefined && !REGION.test(region)) {
      return reject(
        `"${region}" is not an AWS region; expected something like "us-east-1" after the @.`,
      );
    }
    if (accountId !== undefined && !ACCOUNT_ID.test(accountId)) {
      return reject(
        `"${accountId}" is not an AWS account id; expected twelve digits after the #.`,
      );
    }
    if (seen.has(pair.text)) {
      return reject(`"${pair.text}" is there twice; expected each stack once.`);
    }
    seen.add(pair.text);
    return {
      environment: pair.key,
      stackName,
      ...(region !== undefined && { region }),
      ...(accountId !== undefined && { accountId }),
    };
  });
}
