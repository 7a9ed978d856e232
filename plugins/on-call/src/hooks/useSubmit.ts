import { useCallback, useRef, useState } from 'react';
import { isConflict } from '../format/errors';

/** @internal */
export interface Submission {
  submit: () => Promise<void>;
  busy: boolean;
  /** Why it was not done. */
  error?: Error;
  /** To be called when something is asked for that was not refused yet. */
  forget: () => void;
}

/**
 * Does something once at a time. What the backend refuses for the hole that it leaves is done when
 * it is asked for once more, unchanged.
 */
export function useSubmit(
  act: (confirmHole: boolean) => Promise<void>,
): Submission {
  const busy = useRef(false);
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const submit = async () => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    const confirmed = isConflict(state.error);
    setState({ busy: true, error: state.error });
    try {
      await act(confirmed);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error: error as Error });
    } finally {
      busy.current = false;
    }
  };
  const forget = useCallback(
    () => setState(old => (old.error ? { busy: old.busy } : old)),
    [],
  );
  return { submit, busy: state.busy, error: state.error, forget };
}
