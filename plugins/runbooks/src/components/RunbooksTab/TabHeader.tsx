import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  AgeNote,
  RefreshButton,
  SearchField,
  useAsking,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksApiRef } from '../../api';
import type { FoundRunbooksAnswer } from '../../format/answers';
import { runbooksTranslationRef } from '../../translation';

// Repositories are read every few minutes at the least often.
const STALE_AFTER_SECONDS = 2 * 60 * 60;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
  title: { margin: 0, fontSize: theme.typography.h5.fontSize, fontWeight: 700 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

/** What this is, how old it is, a search, and a way to have the repository read again. */
export const TabHeader = (props: {
  found: FoundRunbooksAnswer;
  text: string;
  onText: (text: string) => void;
}) => {
  const { found, text, onText } = props;
  const classes = useStyles();
  const api = useApi(runbooksApiRef);
  const { t } = useTranslationRef(runbooksTranslationRef);
  const refresh = useAsking(() => api.refresh(found.entityRef), {
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
        <AgeNote
          subject={t('tab.observed')}
          observedAt={found.observedAt}
          staleAfterSeconds={STALE_AFTER_SECONDS}
        />
        <RefreshButton
          label={t('tab.refresh')}
          onRefresh={refresh.ask}
          disabled={refresh.asking}
        />
        <SearchField label={t('tab.search')} value={text} onChange={onText} />
      </div>
    </div>
  );
};
