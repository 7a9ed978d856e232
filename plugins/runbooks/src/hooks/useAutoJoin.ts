import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { RunSetting } from '../components/RunPage/RunContext';

/** Joins the run for whoever came here by "Join"; the wish is not part of the address. */
export function useAutoJoin(setting: RunSetting): void {
  const { run, userRef, actions, active } = setting;
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const wished = Boolean((state as { join?: boolean } | null)?.join);
  const done = useRef(false);
  useEffect(() => {
    if (!wished || done.current) {
      return;
    }
    done.current = true;
    navigate(`${pathname}${search}`, { replace: true, state: null });
    if (active && !run.state.participants.includes(userRef)) {
      actions.add({ kind: 'joined' });
    }
  }, [wished, active, run, userRef, actions, navigate, pathname, search]);
}
