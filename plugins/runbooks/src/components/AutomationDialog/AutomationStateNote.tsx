import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  ExternalLink,
  RelativeTime,
  StatusChip,
} from '@callboard/backstage-plugin-environments-react';
import type { RunAutomationState } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { toneOfAutomation } from '../../format/standing';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
}));

/** How something that was started stands, with the way to see it. */
export const AutomationStateNote = (props: {
  title: string;
  state: RunAutomationState;
}) => {
  const { state, text, url, by, at } = props.state;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <div className={classes.root} role="status">
      <div className={classes.line}>
        <StatusChip
          tone={toneOfAutomation(state)}
          label={`${props.title}: ${t(`automation.state.${state}`)}`}
        />
        {url && (
          <ExternalLink url={url} inText>
            {t('automation.link')}
          </ExternalLink>
        )}
      </div>
      <Typography variant="caption" component="div">
        {text} <EntityDisplayName entityRef={by} hideIcon />
        {' · '}
        <RelativeTime instant={at} />
      </Typography>
    </div>
  );
};
