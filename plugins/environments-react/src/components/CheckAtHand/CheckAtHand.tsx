import type { Status } from '@callboard/backstage-plugin-environments-common';
import {
  createContext,
  useContext,
  useLayoutEffect,
  type ReactNode,
} from 'react';

/**
 * What an action beside a check is told about that check.
 *
 * @public
 */
export interface CheckAtHand {
  entityRef: string;
  /** Name of the environment. */
  environment: string;
  /** The check, such as `aws.alarms`. */
  checkId: string;
  /** Its result, unique within the environment. */
  resultId: string;
  category: string;
  title: string;
  /** The thing looked at where a check looks at several, such as an alarm's name. */
  subject?: string;
  status: Status;
  /** Where the check itself says that its runbook is. */
  runbookUrl?: string;
}

/**
 * Whether the runbook that an action leads to is the one of the check's `runbookUrl`.
 *
 * @public
 */
export type RunbookBeside = 'same' | 'another';

type OnRunbookBeside = (beside: RunbookBeside | undefined) => void;

const CheckContext = createContext<
  { check: CheckAtHand; onRunbookBeside?: OnRunbookBeside } | undefined
>(undefined);

/**
 * Stands around the actions beside a check.
 *
 * @public
 */
export const CheckAtHandProvider = (props: {
  check: CheckAtHand;
  /** Told when an action begins or ends to show a runbook; see {@link useRunbookBeside}. */
  onRunbookBeside?: OnRunbookBeside;
  children: ReactNode;
}) => {
  const { check, onRunbookBeside, children } = props;
  return (
    <CheckContext.Provider value={{ check, onRunbookBeside }}>
      {children}
    </CheckContext.Provider>
  );
};

function useCheckContext() {
  const context = useContext(CheckContext);
  if (!context) {
    throw new Error('useCheckAtHand works beside a check only');
  }
  return context;
}

/**
 * The check that an action stands beside. Families attach such actions to the Environment health
 * tab, a link to the runbook for example, without importing it.
 *
 * @throws Error where no check is at hand
 *
 * @public
 */
export function useCheckAtHand(): CheckAtHand {
  return useCheckContext().check;
}

/**
 * Says that an action leads to a runbook, so that the check's own link to the same one need not
 * stand beside it, and its link to another one says that it is another.
 *
 * @throws Error where no check is at hand
 *
 * @public
 */
export function useRunbookBeside(beside: RunbookBeside | undefined): void {
  const { onRunbookBeside } = useCheckContext();
  // Before the browser paints: two links must not flash up where one will stay.
  useLayoutEffect(() => {
    onRunbookBeside?.(beside);
    return () => onRunbookBeside?.(undefined);
  }, [onRunbookBeside, beside]);
}
