import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { UsageError } from '../UsageError';

/**
 * The full ref of what a user names in short: a component unless another kind is given.
 *
 * @throws UsageError where it cannot be read.
 */
export function entityRefOf(text: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'Component',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    throw new UsageError(
      `"${text}" does not name an entity; expected a name such as orders, or kind:namespace/name.`,
    );
  }
}
