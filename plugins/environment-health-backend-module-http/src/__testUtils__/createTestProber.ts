import { createSecureContext, type SecureContext } from 'node:tls';
import type { ConnectRule } from '../config/HttpConfig';
import { AllowList } from '../guard/AllowList';
import { TargetGuard } from '../guard/TargetGuard';
import { Prober } from '../probe/Prober';
import { TargetResolver, type Lookup } from '../probe/TargetResolver';

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
  const guard = new TargetGuard(new AllowList(allow));
  const resolver = new TargetResolver(guard, connect, lookup);
  return new Prober({ guard, resolver, secureContext, timeout, maxBodyBytes });
}
