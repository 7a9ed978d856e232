import type { AwsService } from '../AwsService';
import { restJsonProtocol } from '../protocol/restJson';
import { getRestApis } from './getRestApis';

/** API Gateway's REST APIs, as far as they can be listed. */
export const apiGatewayService: AwsService = {
  protocol: restJsonProtocol({ GetRestApis: 'GET /restapis' }),
  operations: { GetRestApis: getRestApis },
};
