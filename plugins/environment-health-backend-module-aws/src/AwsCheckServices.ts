import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';

/** What the checks of this module are built from. */
export interface AwsCheckServices {
  clients: AwsClientsService;
  /** For what stays true as long as a stack is not updated. */
  cache: CacheService;
  logger: LoggerService;
}
