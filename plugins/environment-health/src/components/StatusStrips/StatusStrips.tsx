import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FailedState,
  StaleNotice,
  errorSentence,
  quietColor,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useId } from 'react';
import { markersWithin } from '../../format/deploymentMarkers';
import { useDeploymentMarkers } from '../../hooks/useDeploymentMarkers';
import { useHealthHistory } from '../../hooks/useHealthHistory';
import { environmentHealthTranslationRef } from '../../translation';
import { EnvironmentStrip } from './EnvironmentStrip';
import { StripLegend } from './StripLegend';

const DAYS = 30;

const useStyles = makeStyles(theme => ({
  card: { padding: theme.spacing(1, 2) },
  note: { color: quietColor(theme) },
}));

/** What every environment has been over the last days, with the deployments on it. */
export const StatusStrips = ({ entityRef }: { entityRef: string }) => {
  const classes = useStyles();
  const section = useSectionStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const titleId = useId();
  const { data, error, reload } = useHealthHistory(entityRef, DAYS);
  const markers = useDeploymentMarkers(entityRef, DAYS);
  const days = String(DAYS);
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <div className={section.head}>
        <Typography component="h2" id={titleId} className={section.title}>
          {t('strip.title', { days })}
        </Typography>
        <StripLegend />
      </div>
      {error && !data && (
        <FailedState
          error={error}
          title={t('strip.failed')}
          notAllowed={{
            title: t('strip.failed'),
            text: t('portfolio.notAllowed.text'),
          }}
          onRetry={reload}
        />
      )}
      {error && data && <StaleNotice error={error} onRetry={reload} />}
      {!error && !data && (
        <Card
          className={classes.card}
          role="status"
          aria-label={t('strip.loading')}
        >
          {['a', 'b', 'c'].map(key => (
            <Skeleton key={key} height={84} />
          ))}
        </Card>
      )}
      {data && (
        <Card className={classes.card}>
          {data.environments.map(part => (
            <EnvironmentStrip
              key={part.environment.name}
              entityRef={entityRef}
              part={part}
              markers={markersWithin(
                markers.data ?? [],
                part.environment.name,
                data.from,
                data.to,
              )}
            />
          ))}
          {!data.environments.length && (
            <Typography variant="body2">{t('strip.none')}</Typography>
          )}
        </Card>
      )}
      {markers.error && (
        <Typography variant="caption" className={classes.note} role="status">
          {t('strip.markersFailed', { message: errorSentence(markers.error) })}
        </Typography>
      )}
    </section>
  );
};
