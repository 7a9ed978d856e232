import type { AwsService } from '../AwsService';
import { restJsonProtocol } from '../protocol/restJson';
import { getFunctionConfiguration } from './getFunctionConfiguration';

/** Lambda. */
export const lambdaService: AwsService = {
  protocol: restJsonProtocol({
    GetFunctionConfiguration:
      'GET /2015-03-31/functions/{FunctionName}/configuration',
  }),
  operations: { GetFunctionConfiguration: getFunctionConfiguration },
};
