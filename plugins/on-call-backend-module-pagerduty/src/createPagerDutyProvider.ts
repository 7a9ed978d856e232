import { HttpExchange, type ExchangeOptions } from './client/HttpExchange';
import { oauthCredentials, tokenCredentials } from './client/Credentials';
import { OAuthTokens } from './client/OAuthTokens';
import { PagerDutyClient } from './client/PagerDutyClient';
import type { PagerDutyConfig } from './config/PagerDutyConfig';
import { EventsClient } from './paging/EventsClient';
import { PagerDutyProvider } from './PagerDutyProvider';

/** Puts the provider together as it is configured. */
export function createPagerDutyProvider(
  config: PagerDutyConfig,
  options: ExchangeOptions = {},
): PagerDutyProvider {
  const exchange = new HttpExchange(options);
  const { access, apiBaseUrl, eventsBaseUrl, from } = config;
  const credentials =
    access.kind === 'token'
      ? tokenCredentials(access.token)
      : oauthCredentials(
          new OAuthTokens({ ...access, exchange, now: options.now }),
        );
  return new PagerDutyProvider({
    client: new PagerDutyClient({
      baseUrl: apiBaseUrl,
      credentials,
      exchange,
      from,
    }),
    events: new EventsClient(eventsBaseUrl, exchange),
    now: options.now,
  });
}
