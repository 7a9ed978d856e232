import { createContext, useContext, useMemo, type ReactNode } from 'react';

interface HealthTabContextValue {
  entityRef: string;
  mayAcknowledge: boolean;
  /** What other families put beside every check. */
  checkActions?: ReactNode;
  /** To be called after something was changed that the tab shows. */
  onChange: () => void;
}

const Context = createContext<HealthTabContextValue | undefined>(undefined);

/** What every part of the tab needs and none of them changes. */
export const HealthTabProvider = (
  props: HealthTabContextValue & { children: ReactNode },
) => {
  const { entityRef, mayAcknowledge, checkActions, onChange } = props;
  const value = useMemo(
    () => ({ entityRef, mayAcknowledge, checkActions, onChange }),
    [entityRef, mayAcknowledge, checkActions, onChange],
  );
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
};

/** @throws Error outside the tab */
export function useHealthTab(): HealthTabContextValue {
  const value = useContext(Context);
  if (!value) {
    throw new Error('Parts of the health tab work inside the tab only');
  }
  return value;
}
