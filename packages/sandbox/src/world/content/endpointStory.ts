import {
  addEndpointCondition,
  expiryInDays,
} from '../../http-targets/endpointConditions';
import type { World } from '../World';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** What is the matter with the services' hosts when the demonstration begins. */
export function tellEndpointStory(world: World): void {
  const { start } = world;
  // Its server-errors alarm has fired since then, too; the rest of the host is well.
  addEndpointCondition(
    world,
    'api-prod.ec2-manager.example',
    'endpoint-fails',
    start - 14 * MINUTE,
    { status: 503, path: '/health' },
  );
  addEndpointCondition(
    world,
    'app-prod.ec2-manager.example',
    'endpoint-certificate',
    start - 60 * DAY,
    { expiresAt: expiryInDays(start, 21) },
  );
  addEndpointCondition(
    world,
    'app-staging.ec2-manager.example',
    'headers-missing',
    start - 2 * DAY,
    { headers: ['Content-Security-Policy', 'Referrer-Policy'] },
  );
  addEndpointCondition(
    world,
    'web-staging.vocavision.example',
    'endpoint-slow',
    start - 180 * MINUTE,
    { milliseconds: 2_600 },
  );
}
