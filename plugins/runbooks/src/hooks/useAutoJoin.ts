import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { RunSetting } from '../components/RunPage/RunContext';

/** Joins the run for whoever came here by "Join"; the wish is not part of the address. */
export function useAutoJoin(setting: RunSetting): void {
  const { run, userRef, actions, active } = setting;
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const wished = Boolean((state as { join?: boolean } | null)?.join);
  const joined = run.state.participants.includes(userRef);
  const { add } = actions;
  useEffect(() => {
    if (!wished) {
      return;
    }
    navigate(`${pathname}${search}`, { replace: true, state: null });
    if (active && !joined) {
      add({ kind: 'joined' });
    }
  }, [wished, active, joined, add, navigate, pathname, search]);
}
