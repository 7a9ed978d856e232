import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ExternalLink,
  isWebUrl,
} from '@callboard/backstage-plugin-environments-react';
import { runbooksTranslationRef } from '../../translation';

/** Leads to where the day of the last review is set; nothing where the host has no such page. */
export const MarkReviewed = ({ url }: { url?: string }) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return isWebUrl(url) ? (
    <ExternalLink url={url} title={t('runbook.reviewHint')} inText>
      {t('runbook.review')}
    </ExternalLink>
  ) : null;
};
