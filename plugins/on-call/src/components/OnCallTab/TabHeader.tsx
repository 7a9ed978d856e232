import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  AgeNote,
  RefreshButton,
  useAsking,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { onCallApiRef } from '../../api';
import type { KnownOnCall } from '../../format/answers';
import { onCallTranslationRef } from '../../translation';

// Definitions and providers are read every few minutes at the least often.
const STALE_AFTER_SECONDS = 2 * 60 * 60;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(1),
  },
  title: { margin: 0, fontSize: theme.typography.h5.fontSize, fontWeight: 700 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
}));

/** What this is, whose definition it is, how old, and a way to have it read again. */
export const TabHeader = ({ answer }: { answer: KnownOnCall }) => {
  const { entityRef, inheritedFrom, observedAt } = answer;
  const classes = useStyles();
  const api = useApi(onCallApiRef);
  const { t } = useTranslationRef(onCallTranslationRef);
  const refresh = useAsking(() => api.refresh(entityRef), {
    done: t('tab.refreshing'),
    failed: message => t('tab.refreshFailed', { message }),
  });

  return (
    <div className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {t('tab.title')}
      </Typography>
      <div className={classes.tools}>
        <Typography variant="caption" role="status">
          {refresh.answer}
        </Typography>
        {inheritedFrom && (
          <Typography variant="caption">
            {t('tab.inherited')} <EntityRefLink entityRef={inheritedFrom} />
          </Typography>
        )}
        <AgeNote
          subject={t('tab.observed')}
          observedAt={observedAt}
          staleAfterSeconds={STALE_AFTER_SECONDS}
        />
        <RefreshButton
          label={t('tab.refresh')}
          onRefresh={refresh.ask}
          disabled={refresh.asking}
        />
      </div>
    </div>
  );
};
