// Configuration of the PagerDuty provider.
export interface Config {
  callboard?: {
    onCall?: {
      pagerduty?: {};
    };
  };
}
