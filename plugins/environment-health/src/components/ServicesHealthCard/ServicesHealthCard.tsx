import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { servicesOf } from '../../format/servicesOf';
import { usePortfolioLink } from '../../hooks/usePortfolioLink';
import { environmentHealthTranslationRef } from '../../translation';
import { ServicesHealth } from './ServicesHealth';

/** The health of the services of a System, a Domain or a Group. */
export const ServicesHealthCard = () => {
  const { entity } = useEntity();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const query = servicesOf(entity);
  const link = usePortfolioLink(query ?? {});
  return (
    <InfoCard
      title={t('services.title')}
      deepLink={query && link ? { title: t('services.all'), link } : undefined}
    >
      {query ? (
        <ServicesHealth query={query} />
      ) : (
        <Typography variant="body2">{t('services.none')}</Typography>
      )}
    </InfoCard>
  );
};
