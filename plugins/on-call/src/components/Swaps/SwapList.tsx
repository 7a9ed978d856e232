import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import type { SwapRequest } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useUserRef } from '../../hooks/useUserRef';
import { onCallTranslationRef } from '../../translation';
import { SwapRow } from './SwapRow';

/** Swaps that wait for an answer; nothing where none does. */
export const SwapList = (props: {
  swaps: SwapRequest[];
  schedules: { id: string; title: string; timeZone: string }[];
  /** What its title is in the outline of the page; `h3` where absent. */
  heading?: 'h2' | 'h3';
}) => {
  const { swaps, schedules, heading = 'h3' } = props;
  const section = useSectionStyles();
  const titleId = useId();
  const userRef = useUserRef();
  const { t } = useTranslationRef(onCallTranslationRef);
  const open = swaps.filter(({ status }) => status === 'open');
  if (!open.length) {
    return null;
  }
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component={heading} id={titleId} className={section.title}>
        {t('swaps.title')}
      </Typography>
      <ul className={section.list}>
        {open.map(swap => (
          <SwapRow
            key={swap.id}
            swap={swap}
            userRef={userRef}
            schedule={schedules.find(({ id }) => id === swap.scheduleId)}
          />
        ))}
      </ul>
    </section>
  );
};
