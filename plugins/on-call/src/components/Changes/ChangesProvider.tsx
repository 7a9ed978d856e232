import { createContext, useContext, useState, type ReactNode } from 'react';
import { useOnCallScope } from '../Scope';
import type { Change } from './Change';
import { NoteDialog } from './NoteDialog';
import { OverrideDialog } from './OverrideDialog';
import { RemoveOverrideDialog } from './RemoveOverrideDialog';
import { SwapDialog } from './SwapDialog';

const Context = createContext<((change: Change) => void) | undefined>(
  undefined,
);

const ChangeDialog = (props: {
  change: Change;
  onClose: () => void;
  onDone: () => void;
}) => {
  const { change, ...rest } = props;
  switch (change.kind) {
    case 'override':
      return <OverrideDialog change={change} {...rest} />;
    case 'remove-override':
      return <RemoveOverrideDialog change={change} {...rest} />;
    case 'swap':
      return <SwapDialog change={change} {...rest} />;
    default:
      return <NoteDialog change={change} {...rest} />;
  }
};

/** Holds the dialog of whatever change was begun in it. */
export const ChangesProvider = (props: { children: ReactNode }) => {
  const { onChange } = useOnCallScope();
  const [change, setChange] = useState<Change>();
  return (
    <Context.Provider value={setChange}>
      {props.children}
      {change && (
        <ChangeDialog
          change={change}
          onClose={() => setChange(undefined)}
          onDone={() => {
            setChange(undefined);
            onChange();
          }}
        />
      )}
    </Context.Provider>
  );
};

/**
 * Begins a change: opens its dialog. Nothing for somebody who may not change who is on call.
 *
 * @throws Error outside of a `ChangesProvider`
 */
export function useChanges(): ((change: Change) => void) | undefined {
  const { mayOverride } = useOnCallScope();
  const begin = useContext(Context);
  if (!begin) {
    throw new Error('Changes begin inside of a ChangesProvider only');
  }
  return mayOverride ? begin : undefined;
}
