import type { Runbook } from '../types';
import { flattenSteps } from './flattenSteps';

/**
 * How many steps a runbook has, nested ones included.
 *
 * @public
 */
export function countSteps(runbook: Runbook): number {
  return flattenSteps(runbook).length;
}
