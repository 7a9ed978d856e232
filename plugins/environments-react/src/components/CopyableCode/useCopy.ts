import { useCallback, useEffect, useState } from 'react';

const SHOWN_FOR_MS = 2_000;

/** @internal */
export type CopyState = 'idle' | 'copied' | 'failed';

/**
 * Copies a text to the clipboard and says for two seconds how that went.
 *
 * @internal
 */
export function useCopy(text: string): {
  state: CopyState;
  copy: () => Promise<void>;
} {
  const [state, setState] = useState<CopyState>('idle');

  useEffect(() => {
    if (state === 'idle') {
      return undefined;
    }
    const timeout = setTimeout(() => setState('idle'), SHOWN_FOR_MS);
    return () => clearTimeout(timeout);
  }, [state]);

  const copy = useCallback(async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // No clipboard without a secure origin, nor without the reader's leave.
      setState('failed');
    }
  }, [text]);

  return { state, copy };
}
