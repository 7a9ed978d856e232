import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ResourceNotFoundException,
  type FunctionConfiguration,
} from '@aws-sdk/client-lambda';
import type { HealthCheckSuite } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import { judgeResources } from '../../shared/judgeResources';
import { placeOf } from '../../shared/placeOf';
import { readResources } from '../../shared/readResources';
import { resourcesOfType } from '../../shared/resourcesOfType';
import { judgeFunction } from './judgeFunction';

const CHECK = 'aws.lambda-function';

/**
 * State and last update of each function that a stack owns.
 *
 * @remarks
 * One `GetFunctionConfiguration` per function: `ListFunctions`, which would answer for
 * fifty at once, leaves out `State` and `LastUpdateStatus`.
 */
export function lambdaSuite({
  clients,
}: {
  clients: AwsClientsService;
}): HealthCheckSuite {
  return {
    id: 'aws.lambda',
    needs: 'stack',
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 4 } },
    checks: [
      {
        id: CHECK,
        category: 'infrastructure',
        title: 'Lambda functions',
        description:
          'Whether each function can be called; a failed last update is a warning.',
      },
    ],
    async run(batch) {
      const functions = resourcesOfType(batch, 'AWS::Lambda::Function');
      if (functions.length === 0) {
        return { findings: [] };
      }
      const place = placeOf(batch);
      const readings = await readResources(functions, readFunction, {
        clients,
        ClientClass: LambdaClient,
        batch,
      });
      return {
        findings: judgeResources(functions, readings, {
          check: {
            id: CHECK,
            judge: (configuration, { physicalId }) =>
              judgeFunction(physicalId, configuration),
          },
          linkOf: ({ physicalId }) => ({
            kind: 'console',
            title: `Open ${physicalId} in Lambda`,
            url: clients.consoleUrl(place, functionPath(place, physicalId)),
          }),
        }),
      };
    },
  };
}

async function readFunction(
  client: LambdaClient,
  name: string,
  signal: AbortSignal,
): Promise<FunctionConfiguration | undefined> {
  try {
    return await client.send(
      new GetFunctionConfigurationCommand({ FunctionName: name }),
      { abortSignal: signal },
    );
  } catch (error) {
    if (error instanceof ResourceNotFoundException) {
      return undefined;
    }
    throw error;
  }
}

function functionPath({ region }: { region: string }, name: string): string {
  return `/lambda/home?region=${region}#/functions/${encodeURIComponent(name)}`;
}
