import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard, Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { deploymentsTabLink } from '../../format/links';
import { useBoard } from '../../hooks/useBoard';
import { deploymentsTranslationRef } from '../../translation';
import { FailedState } from '../BoardStates';
import { LiveVersionsList } from './LiveVersionsList';

/** The live version of each environment, in one glance on the overview. */
export const LiveVersionsCard = () => {
  const { entity } = useEntity();
  const { data, error, reload } = useBoard(stringifyEntityRef(entity));
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const entityLink = useEntityRefLink()(entity);
  const tab = deploymentsTabLink(entityLink);
  return (
    <InfoCard
      title={t('card.title')}
      deepLink={{ title: t('card.all'), link: tab }}
    >
      {!data && error && <FailedState error={error} onRetry={reload} />}
      {!data && !error && (
        <div role="status" aria-label={t('states.loading')}>
          {['a', 'b', 'c'].map(key => (
            <Skeleton key={key} height={32} />
          ))}
        </div>
      )}
      {data?.kind === 'board' && (
        <LiveVersionsList
          environments={data.environments}
          sources={data.sources}
          attemptLink={id => deploymentsTabLink(entityLink, id)}
        />
      )}
      {data?.kind === 'not-configured' && (
        <Typography variant="body2">
          {t('card.notConfigured')} <Link to={tab}>{t('card.how')}</Link>
        </Typography>
      )}
      {data?.kind === 'invalid-annotation' && (
        <Typography variant="body2">
          {data.problems[0]?.message} <Link to={tab}>{t('card.all')}</Link>
        </Typography>
      )}
    </InfoCard>
  );
};
