import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { SourceState } from '@callboard/backstage-plugin-deployments-common';
import {
  formatSince,
  NoticeList,
} from '@callboard/backstage-plugin-environments-react';
import { deploymentsTranslationRef } from '../../translation';

/** Sources that do not answer: since when, how old what is shown is, and what to do. */
export const SourceNotices = (props: {
  sources: SourceState[];
  now: number;
}) => {
  const { sources, now } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <NoticeList
      label={t('sources.label')}
      notices={sources
        .filter(source => source.error)
        .map(({ source, title, error, observedAt }) => ({
          id: source,
          text: t('sources.failing', {
            title,
            duration: formatSince(error?.since ?? '', now),
            message: error?.message ?? '',
          }),
          more: [
            observedAt
              ? t('sources.shown', { duration: formatSince(observedAt, now) })
              : t('sources.nothing'),
            t('sources.action', { title }),
          ].join(' '),
        }))}
    />
  );
};
