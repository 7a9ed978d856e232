import type { SandboxClock } from '../clock/SandboxClock';
import type { Faults } from '../control/Faults';
import type { RequestLog } from '../control/RequestLog';
import type { World } from '../world/World';
import type { Links } from './Links';
import type { RateLimits } from './protocol/RateLimits';

/** What the GitHub half of the sandbox works with. */
export interface GitHubContext {
  world: World;
  clock: SandboxClock;
  links: Links;
  requests: RequestLog;
  faults: Faults;
  rateLimits: RateLimits;
}
