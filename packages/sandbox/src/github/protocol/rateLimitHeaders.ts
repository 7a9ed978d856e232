import type { RateLimit, RateLimitResource } from './RateLimits';

export function rateLimitHeaders(
  resource: RateLimitResource,
  rate: RateLimit,
): Record<string, string> {
  return {
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-used': String(rate.used),
    'x-ratelimit-reset': String(rate.reset),
    'x-ratelimit-resource': resource,
  };
}
