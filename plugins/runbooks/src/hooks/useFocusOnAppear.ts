import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus, and comes into sight, when it appears; unless somebody writes elsewhere. */
export function useFocusOnAppear<T extends HTMLElement>(): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    const active = document.activeElement;
    // Somebody who writes a note keeps writing.
    if (active?.matches('input, textarea, select')) {
      return;
    }
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return element;
}
