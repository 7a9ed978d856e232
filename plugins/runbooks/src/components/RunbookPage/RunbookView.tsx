import {
  useUrlState,
  type UrlState,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookDetails } from '@callboard/backstage-plugin-runbooks-common';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { RunPreset } from '../../format/links';
import { RunbookTextProvider } from '../RunbookText';
import { StartRunDialog } from '../StartRun';
import { RunbookContents } from './RunbookContents';
import { RunbookFacts } from './RunbookFacts';
import { RunbookFiring } from './RunbookFiring';
import { RunbookHead } from './RunbookHead';
import { RunbookRuns } from './RunbookRuns';
import { RunbookSections } from './RunbookSections';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 280px',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    position: 'sticky',
    top: theme.spacing(2),
    display: 'grid',
    gap: theme.spacing(3),
    [theme.breakpoints.down('sm')]: { position: 'static' },
  },
}));

const presetOf = (url: UrlState): RunPreset => ({
  environment: url.value('environment'),
  alarm: url.value('alarm'),
  day: url.value('day'),
  start: url.value('start') !== undefined,
});

/** What to do first, then the text, and beside it what there is to know about it. */
export const RunbookView = ({ details }: { details: RunbookDetails }) => {
  const classes = useStyles();
  const url = useUrlState();
  const preset = presetOf(url);
  // Below the text the contents would be of no use.
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const chosen = details.environments.find(
    ({ name }) => name === preset.environment,
  );
  return (
    <RunbookTextProvider
      source={details.source}
      environment={chosen?.name}
      variables={chosen?.variables ?? {}}
    >
      <RunbookHead
        details={details}
        environment={chosen?.name}
        onEnvironment={environment => url.change({ environment })}
        onStart={() => url.change({ start: '1' })}
      />
      <RunbookFiring firing={details.firing} />
      {narrow && <RunbookContents runbook={details.runbook} folded />}
      <div className={classes.root}>
        <RunbookSections runbook={details.runbook} />
        <div className={classes.side}>
          {!narrow && <RunbookContents runbook={details.runbook} />}
          <RunbookFacts details={details} />
          <RunbookRuns runs={details.runs} />
        </div>
      </div>
      {preset.start && details.may.run && (
        <StartRunDialog
          details={details}
          preset={preset}
          onClose={() => url.change({ start: undefined })}
        />
      )}
    </RunbookTextProvider>
  );
};
