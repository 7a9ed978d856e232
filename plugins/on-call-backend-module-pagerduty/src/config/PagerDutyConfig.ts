/** What the module was told, with secrets. */
export interface PagerDutyConfig {
  apiBaseUrl: string;
  eventsBaseUrl: string;
  access:
    | { kind: 'token'; token: string }
    | {
        kind: 'oauth';
        clientId: string;
        clientSecret: string;
        /** Space separated, with the account that it is for. */
        scope: string;
        tokenUrl: string;
      };
  from?: string;
}
