import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EntityHealth } from '@callboard/backstage-plugin-environment-health-common';
import {
  AgeNote,
  useAsking,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import { environmentHealthApiRef } from '../../api';
import { freshnessOf } from '../../format/freshness';
import { environmentHealthTranslationRef } from '../../translation';

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
  age: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
  // While it says nothing it takes no room, yet stays for screen readers to watch.
  answer: { '&:empty': { marginRight: theme.spacing(-2) } },
}));

/** What this is, how old it is, and a way to have everything checked at once. */
export const HealthHeader = (props: {
  health: Extract<EntityHealth, { kind: 'health' }>;
}) => {
  const { entityRef, environments, may } = props.health;
  const classes = useStyles();
  const api = useApi(environmentHealthApiRef);
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const run = useAsking(() => api.run(entityRef), {
    done: t('tab.running'),
  });
  const freshness = freshnessOf(
    environments.flatMap(({ lastLook }) => lastLook ?? []),
  );

  return (
    <div className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {t('tab.title')}
      </Typography>
      <div className={classes.age}>
        <Typography variant="caption" role="status" className={classes.answer}>
          {run.answer}
        </Typography>
        {freshness && <AgeNote subject={t('tab.checked')} {...freshness} />}
        {may.run && (
          <Button
            size="small"
            variant="outlined"
            startIcon={<RefreshIcon fontSize="small" />}
            onClick={run.ask}
            disabled={run.asking}
          >
            {t('tab.run')}
          </Button>
        )}
      </div>
    </div>
  );
};
