import type { OAuthTokens } from './OAuthTokens';

/** What proves to PagerDuty who asks. */
export interface Credentials {
  /** Value of the header `Authorization`. */
  authorization(): Promise<string>;
  /**
   * Told of a value that was refused.
   *
   * @returns whether another one is worth a try.
   */
  refused(authorization: string): boolean;
}

export function tokenCredentials(token: string): Credentials {
  return {
    authorization: async () => `Token token=${token}`,
    refused: () => false,
  };
}

export function oauthCredentials(tokens: OAuthTokens): Credentials {
  return {
    authorization: async () => `Bearer ${await tokens.get()}`,
    refused: authorization => {
      tokens.forget(authorization.replace(/^Bearer /, ''));
      return true;
    },
  };
}
