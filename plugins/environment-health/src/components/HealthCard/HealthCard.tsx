import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard, Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { FailedState } from '@callboard/backstage-plugin-environments-react';
import { healthTabLink } from '../../format/healthTabLink';
import { useHealth } from '../../hooks/useHealth';
import { environmentHealthTranslationRef } from '../../translation';
import { EnvironmentLines } from './EnvironmentLines';

/** The health of each environment, in one glance on the overview. */
export const HealthCard = () => {
  const { entity } = useEntity();
  const { data, error, reload } = useHealth(stringifyEntityRef(entity));
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const entityLink = useEntityRefLink()(entity);
  const tab = healthTabLink(entityLink);
  return (
    <InfoCard
      title={t('card.title')}
      deepLink={{ title: t('card.all'), link: tab }}
    >
      {!data && error && (
        <FailedState
          error={error}
          title={t('card.failed')}
          notAllowed={{
            title: t('card.notAllowed.title'),
            text: t('card.notAllowed.text'),
          }}
          onRetry={reload}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label={t('card.loading')}>
          {['a', 'b', 'c'].map(key => (
            <Skeleton key={key} height={36} />
          ))}
        </div>
      )}
      {data?.kind === 'health' && (
        <EnvironmentLines
          environments={data.environments}
          linkOf={environment => healthTabLink(entityLink, { environment })}
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
