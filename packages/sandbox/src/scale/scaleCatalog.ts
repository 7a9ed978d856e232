import { WRITTEN_HOST } from '../world/git/RepositoryFiles';
import {
  SCALE_ENVIRONMENTS,
  SCALE_OWNER,
  scaleName,
  scaleStack,
  type ScaleOptions,
} from './scaleNames';

/** Every synthetic service as a component, in one file of many documents. */
export function scaleCatalog(options: ScaleOptions): string {
  return Array.from({ length: options.services }, (_, position) => {
    const index = position + 1;
    const stacks = SCALE_ENVIRONMENTS.map(environment => {
      const stack = scaleStack(index, environment, options);
      return `${environment}=${stack.stackName}@${stack.region}#${stack.accountId}`;
    });
    return [
      'apiVersion: backstage.io/v1alpha1',
      'kind: Component',
      'metadata:',
      `  name: ${scaleName(index)}`,
      '  annotations:',
      `    github.com/project-slug: ${SCALE_OWNER}/${scaleName(index)}`,
      `    callboard.io/cloudformation-stacks: '${stacks.join(',')}'`,
      ...(options.onCall ? ['    callboard.io/on-call: ./oncall.yaml'] : []),
      ...(options.runbooksPerService || options.onCall
        ? [
            `    backstage.io/source-location: url:http://${WRITTEN_HOST}/${SCALE_OWNER}/${scaleName(
              index,
            )}/tree/main/`,
          ]
        : []),
      'spec:',
      '  type: service',
      '  lifecycle: production',
      `  owner: group:default/team-${String(index % 50).padStart(2, '0')}`,
      '',
    ].join('\n');
  }).join('---\n');
}
