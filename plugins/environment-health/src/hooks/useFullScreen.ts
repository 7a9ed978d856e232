import { useEffect, useState } from 'react';

/** Whether the whole page fills the screen, and how to change that; nothing where it cannot. */
export function useFullScreen():
  | { on: boolean; toggle: () => void; end: () => void }
  | undefined {
  const [on, setOn] = useState(Boolean(document.fullscreenElement));
  useEffect(() => {
    const read = () => setOn(Boolean(document.fullscreenElement));
    document.addEventListener('fullscreenchange', read);
    return () => document.removeEventListener('fullscreenchange', read);
  }, []);
  if (!document.fullscreenEnabled) {
    return undefined;
  }
  const end = () => {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    }
  };
  return {
    on,
    end,
    toggle: () => (on ? end() : document.documentElement.requestFullscreen()),
  };
}
