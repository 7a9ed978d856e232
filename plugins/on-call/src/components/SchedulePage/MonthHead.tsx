import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { onCallTranslationRef } from '../../translation';

/** The month that is looked at, and the ways to those beside it. */
export const MonthHead = (props: {
  month: { title: string; before: string; after: string };
  onMonth: (month: string) => void;
}) => {
  const { month, onMonth } = props;
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <div className={section.head}>
      <Typography component="h3" className={section.title} aria-live="polite">
        {month.title}
      </Typography>
      <div>
        <IconButton
          onClick={() => onMonth(month.before)}
          aria-label={t('schedule.month')}
        >
          <ChevronLeftIcon />
        </IconButton>
        <IconButton
          onClick={() => onMonth(month.after)}
          aria-label={t('schedule.monthAfter')}
        >
          <ChevronRightIcon />
        </IconButton>
      </div>
    </div>
  );
};
