/** @public */
export interface ProviderPage {
  /** Unique; the same page sent again with it pages nobody twice. */
  dedupKey: string;
  /** The key of the binding that is paged. */
  key: string;
  entityRef: string;
  /** Of the policy. */
  severity: string;
  /** From 0, the most severe, to 1. */
  severityRank: number;
  summary: string;
  /** Full ref of whoever pages. */
  createdBy: string;
  /** Of the entity's On-call tab. */
  link: string;
}

/**
 * How a page stands at its provider.
 *
 * @public
 */
export interface ProviderPageState {
  dedupKey: string;
  status: 'open' | 'acknowledged' | 'resolved';
  /** Ref or name of whoever acknowledged or resolved it. */
  by?: string;
  at?: string;
  url?: string;
}

/**
 * Sends pages to a provider, which escalates them itself.
 *
 * @public
 */
export interface OnCallPager {
  /** Whether pages about what a key names can be sent. */
  accepts(key: string): boolean;
  /** @throws when it is not known to be accepted; it is sent again with the same key. */
  send(page: ProviderPage, signal: AbortSignal): Promise<void>;
  acknowledge(dedupKey: string, key: string): Promise<void>;
  resolve(dedupKey: string, key: string): Promise<void>;
  /** How pages stand that are not resolved. */
  states(
    pages: { dedupKey: string; key: string }[],
    signal: AbortSignal,
  ): Promise<ProviderPageState[]>;
}
