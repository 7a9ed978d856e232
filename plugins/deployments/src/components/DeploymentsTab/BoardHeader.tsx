import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { SourceState } from '@callboard/backstage-plugin-deployments-common';
import {
  AgeNote,
  errorSentence,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { deploymentsTranslationRef } from '../../translation';
import { RefreshButton } from '../RefreshButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: theme.spacing(2),
    marginBottom: theme.spacing(1),
  },
  title: { margin: 0, fontSize: theme.typography.h5.fontSize, fontWeight: 700 },
  age: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
  },
}));

/** What the board is, how old it is per source, and a way to have it renewed. */
export const BoardHeader = (props: {
  sources: SourceState[];
  onRefresh: () => Promise<unknown>;
}) => {
  const { sources, onRefresh } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const [answer, setAnswer] = useState<string>();
  // The others are spoken of in a notice of their own.
  const well = sources.filter(({ error }) => !error);
  const refresh = () =>
    onRefresh().then(
      () => setAnswer(t('sources.asked')),
      error => setAnswer(errorSentence(error)),
    );
  return (
    <div className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {t('board.title')}
      </Typography>
      <div className={classes.age}>
        {well.map(({ source, title, observedAt, staleAfterSeconds }) => (
          <AgeNote
            key={source}
            subject={title}
            observedAt={observedAt}
            staleAfterSeconds={staleAfterSeconds}
          />
        ))}
        <div>
          <RefreshButton onRefresh={refresh} />
          <Typography variant="caption" role="status">
            {answer}
          </Typography>
        </div>
      </div>
    </div>
  );
};
