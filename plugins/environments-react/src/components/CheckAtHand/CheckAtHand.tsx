import type { Status } from '@callboard/backstage-plugin-environments-common';
import { createContext, useContext, type ReactNode } from 'react';

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
}

const CheckContext = createContext<CheckAtHand | undefined>(undefined);

/**
 * Stands around the actions beside a check.
 *
 * @public
 */
export const CheckAtHandProvider = (props: {
  check: CheckAtHand;
  children: ReactNode;
}) => (
  <CheckContext.Provider value={props.check}>
    {props.children}
  </CheckContext.Provider>
);

/**
 * The check that an action stands beside. Families attach such actions to the Environment health
 * tab, a link to the runbook for example, without importing it.
 *
 * @throws Error where no check is at hand
 *
 * @public
 */
export function useCheckAtHand(): CheckAtHand {
  const check = useContext(CheckContext);
  if (!check) {
    throw new Error('useCheckAtHand works beside a check only');
  }
  return check;
}
