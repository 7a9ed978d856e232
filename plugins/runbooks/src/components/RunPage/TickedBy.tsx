import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  RelativeTime,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTranslationRef } from '../../translation';
import { useRunSetting } from './RunContext';

const useStyles = makeStyles(theme => ({
  root: { color: quietColor(theme) },
}));

/** Who ticked a step and when, and honestly whether that is saved. */
export const TickedBy = ({ stepId }: { stepId: string }) => {
  const { run, actions } = useRunSetting();
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const state = run.state.steps[stepId];
  if (!state?.ticked) {
    return null;
  }
  const unsent = actions.unsent.some(
    ({ action }) => 'stepId' in action && action.stepId === stepId,
  );
  return (
    <Typography variant="caption" component="div" className={classes.root}>
      <EntityDisplayName entityRef={state.by} hideIcon />
      {' · '}
      <RelativeTime instant={state.at} />
      {unsent && ` · ${t('run.unsent')}`}
    </Typography>
  );
};
