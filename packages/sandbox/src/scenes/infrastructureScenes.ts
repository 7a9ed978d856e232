import { z } from 'zod';
import { TABLE_CONDITIONS } from '../aws/dynamodb/findTable';
import { TASKS_CONDITIONS } from '../aws/ecs/taskStory';
import { FUNCTION_CONDITIONS } from '../aws/lambda/functionState';
import { ownedResources, type Owned } from './ownedResources';
import { environmentName, scene, serviceName, type Stage } from './Scene';

const FUNCTIONS = ['AWS::Lambda::Function'];
const SERVICES = ['AWS::ECS::Service'];
const TABLES = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];
const MINUTE = 60_000;

const where = { service: serviceName, environment: environmentName };
/** One resource by its name or logical id. */
const one = z.string().optional().describe('Name or logical id; all if absent');
const minutes = z
  .number()
  .positive()
  .optional()
  .describe('How long it stays so; for ever if absent');

function plan(
  { world, now }: Stage,
  owned: Owned[],
  kind: string,
  data: Record<string, unknown>,
  forMinutes?: number,
): Record<string, unknown> {
  for (const { stack, resource } of owned) {
    world.aws.conditions.add({
      ...stack,
      resource: resource.physicalId,
      kind,
      from: now,
      until: forMinutes === undefined ? undefined : now + forMinutes * MINUTE,
      data,
    });
  }
  return { resources: owned.map(({ resource }) => resource.physicalId) };
}

const functionFails = scene({
  name: 'function-fails',
  description:
    'A function cannot be called any more, or (update) its last update failed and the one before goes on.',
  parameters: z.object({
    ...where,
    function: one,
    how: z.enum(['state', 'update']).default('state'),
    reason: z
      .string()
      .default('The image that the function was deployed from was deleted.'),
    minutes,
  }),
  play: (stage, parameters) => {
    const { how, reason } = parameters;
    const owned = ownedResources(
      stage,
      parameters,
      FUNCTIONS,
      parameters.function,
    );
    const reasonCode = 'ImageDeleted';
    return how === 'state'
      ? plan(
          stage,
          owned,
          FUNCTION_CONDITIONS.state,
          { state: 'Failed', reason, reasonCode },
          parameters.minutes,
        )
      : plan(
          stage,
          owned,
          FUNCTION_CONDITIONS.updateFailed,
          { reason, reasonCode },
          parameters.minutes,
        );
  },
});

const tasksStop = scene({
  name: 'tasks-stop',
  description: 'Tasks of an ECS service stop, and new ones do not start.',
  parameters: z.object({
    ...where,
    running: z.number().int().min(0).default(0),
    reason: z
      .string()
      .default('Essential container in task exited with exit code 137.'),
    minutes,
  }),
  play: (stage, parameters) => {
    const { running, reason } = parameters;
    return plan(
      stage,
      ownedResources(stage, parameters, SERVICES),
      TASKS_CONDITIONS.stopped,
      { running, reason },
      parameters.minutes,
    );
  },
});

const tasksRecover = scene({
  name: 'tasks-recover',
  description: 'The tasks of an ECS service run again, as many as it wants.',
  parameters: z.object(where),
  play: (stage, parameters) => {
    const owned = ownedResources(stage, parameters, SERVICES);
    for (const { stack, resource } of owned) {
      stage.world.aws.conditions.end(
        stack,
        resource.physicalId,
        TASKS_CONDITIONS.stopped,
        stage.now,
      );
    }
    return { resources: owned.map(({ resource }) => resource.physicalId) };
  },
});

const tableInaccessible = scene({
  name: 'table-inaccessible',
  description: 'The key that a table is encrypted with cannot be used.',
  parameters: z.object({ ...where, table: one, minutes }),
  play: (stage, parameters) =>
    plan(
      stage,
      ownedResources(stage, parameters, TABLES, parameters.table),
      TABLE_CONDITIONS.inaccessible,
      {},
      parameters.minutes,
    ),
});

const recoveryOff = scene({
  name: 'recovery-off',
  description:
    'Somebody turns point-in-time recovery of a table off, or lets it reach only some days back.',
  parameters: z.object({
    ...where,
    table: one,
    days: z.number().int().min(1).max(35).optional(),
    minutes,
  }),
  play: (stage, parameters) => {
    const { days } = parameters;
    const owned = ownedResources(stage, parameters, TABLES, parameters.table);
    return plan(
      stage,
      owned,
      days === undefined
        ? TABLE_CONDITIONS.recoveryOff
        : TABLE_CONDITIONS.recoveryWindow,
      days === undefined ? {} : { days },
      parameters.minutes,
    );
  },
});

/** What goes wrong with functions, tasks and tables. */
export const infrastructureScenes = [
  functionFails,
  tasksStop,
  tasksRecover,
  tableInaccessible,
  recoveryOff,
];
