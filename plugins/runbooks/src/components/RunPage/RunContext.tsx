import type { RunDetails } from '@callboard/backstage-plugin-runbooks-common';
import {
  createContext,
  useContext,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { LiveRun } from '../../hooks/useRun';
import type { RunActions } from '../../hooks/useRunActions';
import { nextStep, numberSteps, type NumberedStep } from '../../run/stepList';

/** What a note is written at: a step, or the run as a whole. */
export type NotePlace = { stepId?: string };

/** @internal */
export interface RunSetting {
  run: RunDetails;
  userRef: string;
  steps: NumberedStep[];
  actions: RunActions;
  accept: LiveRun['accept'];
  /** Whether the reader may still do something in it. */
  active: boolean;
  /** The step that is shown large. */
  currentId?: string;
  /** Shows another step large. */
  goTo: (stepId: string | undefined) => void;
  /** Ticks a step and goes on, or takes the tick back. */
  toggle: (stepId: string) => void;
  /** Where a note is being written. */
  notePlace?: NotePlace;
  writeNote: (place: NotePlace | undefined) => void;
}

const Context = createContext<RunSetting | undefined>(undefined);

/** Stands around the parts of a run's page. */
export const RunProvider = (props: {
  live: LiveRun;
  run: RunDetails;
  userRef: string;
  children: ReactNode;
}) => {
  const { live, run, userRef, children } = props;
  const { actions, accept } = live;
  const steps = useMemo(() => numberSteps(run.runbook), [run.runbook]);
  // Pinned: a tick of somebody else must not change what is under the thumb.
  const [currentId, goTo] = useState(() =>
    run.state.finished ? undefined : nextStep(steps, run.state),
  );
  const [notePlace, writeNote] = useState<NotePlace>();

  const toggle = (stepId: string) => {
    const ticked = run.state.steps[stepId]?.ticked === true;
    actions.add({ kind: ticked ? 'unticked' : 'ticked', stepId });
    goTo(ticked ? stepId : nextStep(steps, run.state, stepId));
  };

  const setting: RunSetting = {
    run,
    userRef,
    steps,
    actions,
    accept,
    active: run.may.run && !run.state.finished,
    currentId,
    goTo,
    toggle,
    notePlace,
    writeNote,
  };
  return <Context.Provider value={setting}>{children}</Context.Provider>;
};

/** @throws Error outside of a run's page */
export function useRunSetting(): RunSetting {
  const setting = useContext(Context);
  if (!setting) {
    throw new Error('Part of a run needs a RunProvider around it');
  }
  return setting;
}
