import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { useShiftsOf } from '../../hooks/useOverview';
import { onCallTranslationRef } from '../../translation';
import { OnCallReadState } from '../Loading';
import { PersonShiftRow } from '../MyShifts';

/** As many as a card has room for. */
const MOST = 5;

/** When the User at hand is on call in the next thirty days. */
export const UserShiftsCard = () => {
  const { entity } = useEntity();
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const resource = useShiftsOf(stringifyEntityRef(entity));
  const shifts = resource.data?.shifts ?? [];
  return (
    <InfoCard title={t('card.shifts')}>
      <OnCallReadState resource={resource} rows={2} />
      {resource.data && !shifts.length && (
        <Typography variant="body2">{t('card.noShifts')}</Typography>
      )}
      {shifts.length > 0 && (
        <ul className={section.list}>
          {shifts.slice(0, MOST).map(shift => (
            <PersonShiftRow
              key={`${shift.scheduleId} ${shift.start}`}
              shift={shift}
            />
          ))}
        </ul>
      )}
      {shifts.length > MOST && (
        <Typography variant="body2">
          {t('overview.more', { count: shifts.length - MOST })}
        </Typography>
      )}
    </InfoCard>
  );
};
