import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { RunbookAutomation } from '@callboard/backstage-plugin-runbooks-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import FlashOnIcon from '@material-ui/icons/FlashOn';
import { useState } from 'react';
import { isUnderWay } from '../../format/standing';
import { useAutomation } from '../../hooks/useAutomation';
import { runbooksTranslationRef } from '../../translation';
import { useRunSetting } from '../RunPage/RunContext';
import { AutomationDialog } from './AutomationDialog';
import { AutomationStateNote } from './AutomationStateNote';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0) },
  button: { minHeight: 48 },
}));

/**
 * One automation in a run: how it stands, and a button for those who may. What cannot be started in
 * the run's environment is not offered.
 */
export const AutomationControl = (props: {
  automation: RunbookAutomation;
  stepId?: string;
  /** Shows how it stands, and nothing to press. */
  stateOnly?: boolean;
}) => {
  const { automation, stepId, stateOnly } = props;
  const { name, title, environments } = automation;
  const { run, active, accept } = useRunSetting();
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [open, setOpen] = useState(false);
  const start = useAutomation({
    runId: run.id,
    name,
    stepId,
    open,
    onStarted: answer => {
      accept(answer);
      setOpen(false);
    },
  });
  const last = run.state.automations
    .filter(one => one.name === name && one.stepId === stepId)
    .at(-1);
  const here =
    !environments ||
    (run.environment !== undefined && environments.includes(run.environment));
  const offered =
    !stateOnly &&
    active &&
    run.may.automate &&
    here &&
    !(last && isUnderWay(last.state));
  if (!last && !offered) {
    return null;
  }
  return (
    <div className={classes.root}>
      {last && <AutomationStateNote title={title} state={last} />}
      {offered && (
        <Button
          className={classes.button}
          variant="outlined"
          startIcon={<FlashOnIcon />}
          onClick={() => setOpen(true)}
        >
          {t(last ? 'automation.again' : 'automation.start', { title })}
        </Button>
      )}
      {open && (
        <AutomationDialog
          title={title}
          start={start}
          production={run.tier === 'production'}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
};
