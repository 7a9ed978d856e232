import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import type { PageSummary } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { formatDelay } from '../../format/delay';
import { nameOf, type People } from '../../format/people';
import { onCallTranslationRef } from '../../translation';

/** What is so with a page now, and what comes next, in a sentence. */
export const PageStanding = (props: { page: PageSummary; people: People }) => {
  const { page, people } = props;
  const { status, escalatesAt, acknowledgedBy, acknowledgedAt } = page;
  const { t } = useTranslationRef(onCallTranslationRef);
  const now = useNow(10_000);
  if (status === 'resolved' && page.resolvedBy && page.resolvedAt) {
    return (
      <Typography variant="body2">
        {t('page.resolvedBy', { name: nameOf(page.resolvedBy, people) })}{' '}
        <RelativeTime instant={page.resolvedAt} />
      </Typography>
    );
  }
  if (status === 'acknowledged' && acknowledgedBy && acknowledgedAt) {
    return (
      <Typography variant="body2">
        {t('page.acknowledgedBy', { name: nameOf(acknowledgedBy, people) })}{' '}
        <RelativeTime instant={acknowledgedAt} />
      </Typography>
    );
  }
  if (status === 'exhausted') {
    return <Typography variant="body2">{t('page.exhaustedText')}</Typography>;
  }
  if (status === 'open') {
    const minutes = escalatesAt
      ? Math.ceil((Date.parse(escalatesAt) - now) / 60_000)
      : undefined;
    return (
      <Typography variant="body2">
        {t('page.waits', { level: String(page.level + 1) })}{' '}
        {minutes !== undefined &&
          (minutes > 0
            ? t('page.escalatesIn', { time: formatDelay(minutes) })
            : t('page.escalatesNow'))}
      </Typography>
    );
  }
  return null;
};
