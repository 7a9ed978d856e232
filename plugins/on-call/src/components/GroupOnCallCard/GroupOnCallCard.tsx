import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { useSchedules } from '../../hooks/useOverview';
import { useOverviewPath } from '../../hooks/useScheduleLink';
import { onCallTranslationRef } from '../../translation';
import { OnCallReadState } from '../Loading';
import { OnCallScope } from '../Scope';
import { ScheduleStandingRow } from '../WhoIsOnCall';

/** As many as a card has room for. */
const MOST = 5;

/** Who is on call for what the Group at hand owns. */
export const GroupOnCallCard = () => {
  const { entity } = useEntity();
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const owner = stringifyEntityRef(entity);
  const path = useOverviewPath();
  const resource = useSchedules({ owner: [owner], limit: MOST });
  const { data, reload } = resource;
  return (
    <InfoCard
      title={t('card.group')}
      deepLink={
        path
          ? {
              title: t('card.groupAll'),
              link: `${path}?${new URLSearchParams({ owner })}`,
            }
          : undefined
      }
    >
      <OnCallReadState resource={resource} rows={3} />
      {data && data.items.length === 0 && (
        <Typography variant="body2">{t('card.noGroup')}</Typography>
      )}
      {data && data.items.length > 0 && (
        <OnCallScope people={data.people} mayOverride={false} onChange={reload}>
          <ul className={section.list}>
            {data.items.map(item => (
              <ScheduleStandingRow key={item.id} item={item} />
            ))}
          </ul>
        </OnCallScope>
      )}
    </InfoCard>
  );
};
