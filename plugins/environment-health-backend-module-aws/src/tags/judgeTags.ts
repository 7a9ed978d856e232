import type { TargetStack } from '@callboard/backstage-plugin-environment-health-node';
import { factList } from '../shared/factList';
import { listNames } from '../shared/listNames';
import type { Verdict } from '../shared/Verdict';
import type { TaggedResource } from './listTaggedResources';

/**
 * Whether what a stack owns carries the tags that it must. Resources get their
 * stack's tags, so a stack of which AWS lists none is judged by its own.
 *
 * @param required - keys of tags, at least one
 */
export function judgeTags(
  stack: Pick<TargetStack, 'stackName' | 'tags'>,
  resources: TaggedResource[],
  required: string[],
): Verdict {
  const facts = { Required: required.join(', ') };
  const ofStack = required.filter(key => !(key in stack.tags));
  if (resources.length === 0) {
    return ofStack.length === 0
      ? {
          status: 'healthy',
          summary: `The stack carries ${required.join(', ')}.`,
          facts: factList(facts),
        }
      : {
          status: 'warning',
          summary: `The stack lacks ${ofStack.join(', ')}.`,
          action: 'Give the tag to the stack: its resources get it too.',
          facts: factList(facts),
        };
  }
  const lacking = resources.flatMap(resource => {
    const keys = required.filter(key => !resource.tags.has(key));
    return keys.length > 0 ? [{ name: nameOf(resource), keys }] : [];
  });
  if (lacking.length === 0) {
    return {
      status: 'healthy',
      summary: `All ${
        resources.length
      } resources with tags carry ${required.join(', ')}.`,
      facts: factList(facts),
    };
  }
  const keys = required.filter(key =>
    lacking.some(each => each.keys.includes(key)),
  );
  return {
    status: 'warning',
    summary: `${lacking.length} of ${
      resources.length
    } resources lack ${keys.join(' or ')}: ${listNames(
      lacking.map(({ name }) => name),
    )}.`,
    action:
      ofStack.length > 0
        ? 'Give the tag to the stack: its resources get it too.'
        : 'Deploy the stack again: its tags were taken off by hand.',
    facts: factList({
      ...facts,
      ...Object.fromEntries(
        keys.map(key => [
          `Without ${key}`,
          listNames(
            lacking
              .filter(each => each.keys.includes(key))
              .map(({ name }) => name),
            20,
          ),
        ]),
      ),
    }),
  };
}

/** By its name in the template, else the end of its ARN. */
function nameOf({ logicalId, arn }: TaggedResource): string {
  return logicalId ?? arn.split(':').slice(5).join(':');
}
