import { useEffect, useRef } from 'react';

/** What a key of a run does. */
export type RunKey = 'tick' | 'note' | 'next' | 'previous' | 'help';

const KEYS: Record<string, RunKey> = {
  ' ': 'tick',
  n: 'note',
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  '?': 'help',
};

const TYPING = 'input, textarea, select, [contenteditable="true"]';
// These have a meaning of their own for the space bar.
const PRESSED = 'button, a, summary, [role="button"], [role="menuitem"]';

/** What a key press asks for; nothing while somebody types, in dialogs, and with a modifier. */
function runKeyOf(event: KeyboardEvent): RunKey | undefined {
  const key = KEYS[event.key];
  const target = event.target instanceof Element ? event.target : undefined;
  if (
    !key ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    target?.closest(TYPING) ||
    target?.closest('[role="dialog"]') ||
    (key === 'tick' && (event.repeat || target?.closest(PRESSED)))
  ) {
    return undefined;
  }
  return key;
}

/** Listens to the keys of a run. */
export function useRunKeys(
  enabled: boolean,
  onKey: (key: RunKey) => void,
): void {
  const handler = useRef(onKey);
  handler.current = onKey;
  useEffect(() => {
    if (!enabled) {
      return undefined;
    }
    const listen = (event: KeyboardEvent) => {
      const key = runKeyOf(event);
      if (key) {
        event.preventDefault();
        handler.current(key);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [enabled]);
}
