import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ExternalLink,
  isWebUrl,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import { runbooksTranslationRef } from '../../translation';

/** Leads to where the day of the last review is set; nothing where the host has no such page. */
export const MarkReviewed = ({ url }: { url?: string }) => {
  const section = useSectionStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return isWebUrl(url) ? (
    <ExternalLink
      url={url}
      title={t('runbook.reviewHint')}
      className={section.link}
      inText
    >
      {t('runbook.review')}
    </ExternalLink>
  ) : null;
};
