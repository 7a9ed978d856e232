import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { People } from '../../format/people';

interface OnCallScopeValue {
  /** Whom the answer at hand names. */
  people: People;
  /** Whether the reader may change who is on call. */
  mayOverride: boolean;
  /** To be called after something was changed that the screen shows. */
  onChange: () => void;
}

const Context = createContext<OnCallScopeValue | undefined>(undefined);

/** What every part of a screen about schedules needs and none of them changes. */
export const OnCallScope = (
  props: OnCallScopeValue & { children: ReactNode },
) => {
  const { people, mayOverride, onChange } = props;
  const value = useMemo(
    () => ({ people, mayOverride, onChange }),
    [people, mayOverride, onChange],
  );
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
};

/** @throws Error outside such a screen */
export function useOnCallScope(): OnCallScopeValue {
  const value = useContext(Context);
  if (!value) {
    throw new Error('Parts of an on-call screen work inside of one only');
  }
  return value;
}
