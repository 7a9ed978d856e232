import type { DefinitionOptions, OnCallDefinition } from './OnCallDefinition';
import { readDefinition } from './readDefinition';

/**
 * Reads an `oncall.yaml`. Never throws: what cannot be understood is left out, and `problems` say what, where, and what was expected.
 *
 * @remarks
 * One bad schedule, policy or contact leaves the others as they are. A target that names nothing is left out of its
 * level. The target of a schedule that has problems of its own stays, so that its level is not known and not empty.
 *
 * @public
 */
export function parseOnCallDefinition(
  text: string,
  options: DefinitionOptions,
): OnCallDefinition {
  return readDefinition(text, options).definition;
}
