import type { RunbookSource } from '@callboard/backstage-plugin-runbooks-common';
import { createContext, useContext, type ReactNode } from 'react';

/** What a runbook's text is shown with. */
export interface RunbookTextSetting {
  /** Where it lies: relative links start from there. */
  source: RunbookSource;
  /** Values of its variables. */
  variables: Record<string, string>;
  /** Absent where the reader has chosen none. */
  environment?: string;
}

const Context = createContext<RunbookTextSetting | undefined>(undefined);

/** Stands around the text of a runbook. */
export const RunbookTextProvider = (
  props: RunbookTextSetting & { children: ReactNode },
) => {
  const { children, ...setting } = props;
  return <Context.Provider value={setting}>{children}</Context.Provider>;
};

/** @throws Error outside of a runbook's text */
export function useRunbookText(): RunbookTextSetting {
  const setting = useContext(Context);
  if (!setting) {
    throw new Error('Text of a runbook needs a RunbookTextProvider around it');
  }
  return setting;
}
