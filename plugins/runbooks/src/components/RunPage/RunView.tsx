import { useState } from 'react';
import { useAutoJoin } from '../../hooks/useAutoJoin';
import { useKeysSwitch } from '../../hooks/useKeysSwitch';
import { useRunKeys, type RunKey } from '../../hooks/useRunKeys';
import { stepBeside } from '../../run/stepList';
import { BackLink } from '../BackLink';
import { RunbookTextProvider } from '../RunbookText';
import { FinishDialog } from './FinishDialog';
import { FinishedNote } from './FinishedNote';
import { KeysDialog } from './KeysDialog';
import { OutdatedNote } from './OutdatedNote';
import { RunBar } from './RunBar';
import { useRunSetting } from './RunContext';
import { RunHeader } from './RunHeader';
import { RunNotes } from './RunNotes';
import { RunSections } from './RunSections';
import { RunWideAutomations } from './RunWideAutomations';
import { UnsavedNote } from './UnsavedNote';

/** A run from its head to its end; what to do now is always within reach of a thumb. */
export const RunView = () => {
  const setting = useRunSetting();
  const { run, steps, actions, active, currentId, notePlace } = setting;
  const [finishing, setFinishing] = useState(false);
  const [helping, setHelping] = useState(false);
  const keys = useKeysSwitch();
  useAutoJoin(setting);

  const onKey = (key: RunKey) => {
    if (key === 'help') {
      setHelping(true);
    } else if (key === 'next' || key === 'previous') {
      setting.goTo(stepBeside(steps, currentId, key === 'next' ? 1 : -1));
    } else if (key === 'note' && active) {
      setting.writeNote({ stepId: currentId });
    } else if (key === 'tick' && active && currentId) {
      setting.toggle(currentId);
    }
  };
  useRunKeys(keys.on && !finishing && !helping && !notePlace, onKey);

  return (
    <RunbookTextProvider
      source={run.source}
      environment={run.environment}
      variables={run.variables}
    >
      <BackLink />
      <RunHeader onHelp={() => setHelping(true)} />
      <UnsavedNote actions={actions} />
      {run.outdated && <OutdatedNote run={run} />}
      {run.state.finished && <FinishedNote run={run} />}
      <RunWideAutomations />
      <RunSections />
      <RunNotes />
      {active && <RunBar onFinish={() => setFinishing(true)} />}
      {finishing && <FinishDialog onClose={() => setFinishing(false)} />}
      {helping && <KeysDialog keys={keys} onClose={() => setHelping(false)} />}
    </RunbookTextProvider>
  );
};
