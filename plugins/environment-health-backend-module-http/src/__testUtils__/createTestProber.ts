import { createSecureContext, type SecureContext } from 'node:tls';
import {
  TargetResolver,
  type ConnectRule,
  type Lookup,
} from '@callboard/backstage-plugin-environments-node';
import { createGuard } from '../probe/createGuard';
import { Prober } from '../probe/Prober';

/** A prober that asks no DNS but the one given. */
export function createTestProber({
  allow = [],
  connect = [],
  lookup = async name => {
    throw Object.assign(new Error(name), { code: 'ENOTFOUND' });
  },
  secureContext = createSecureContext(),
  timeout = 2_000,
  maxBodyBytes = 1_000,
}: {
  allow?: string[];
  connect?: ConnectRule[];
  lookup?: Lookup;
  secureContext?: SecureContext;
  timeout?: number;
  maxBodyBytes?: number;
}): Prober {
  const guard = createGuard(allow);
  const resolver = new TargetResolver(guard, connect, lookup);
  return new Prober({ guard, resolver, secureContext, timeout, maxBodyBytes });
}
