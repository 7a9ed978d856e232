import { z } from 'zod';
import { approve } from './approve';
import { costScenes } from './costScenes';
import { deploymentScenes } from './deploymentScenes';
import { endpointScenes } from './endpointScenes';
import { infrastructureScenes } from './infrastructureScenes';
import { monitoringScenes } from './monitoringScenes';
import { pagerdutyScenes } from './pagerdutyScenes';
import { repositoryScenes } from './repositoryScenes';
import type { Scene, Stage } from './Scene';
import { SceneError } from './SceneError';
import { securityScenes } from './securityScenes';
import { stackScenes } from './stackScenes';

/** Everything that can be played through the control endpoint. */
export const scenes: readonly Scene[] = [
  ...deploymentScenes,
  approve,
  ...stackScenes,
  ...infrastructureScenes,
  ...endpointScenes,
  ...monitoringScenes,
  ...securityScenes,
  ...costScenes,
  ...repositoryScenes,
  ...pagerdutyScenes,
];

/**
 * Plays a scene by name.
 *
 * @throws SceneError that says what is wrong with the name or the parameters.
 */
export function playScene(
  stage: Stage,
  name: string,
  parameters: unknown,
): Record<string, unknown> {
  const scene = scenes.find(candidate => candidate.name === name);
  if (!scene) {
    throw new SceneError(
      `There is no scene ${name}; there are ${scenes
        .map(candidate => candidate.name)
        .join(', ')}`,
    );
  }
  const parsed = scene.parameters.safeParse(parameters ?? {});
  if (!parsed.success) {
    throw new SceneError(`${name}: ${z.prettifyError(parsed.error)}`);
  }
  return scene.play(stage, parsed.data);
}
