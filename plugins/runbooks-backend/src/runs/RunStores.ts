import type { AutomationStore } from '../automation/AutomationStore';
import type { RunLedger } from './RunLedger';
import type { RunStore } from './RunStore';

/** All that runs need to keep. */
export interface RunStores {
  runs: RunStore;
  /** The same runs, as the rest of the plugin asks about them. */
  ledger: RunLedger;
  automations: AutomationStore;
}
