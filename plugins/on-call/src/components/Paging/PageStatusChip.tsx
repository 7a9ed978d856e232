import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StatusChip } from '@callboard/backstage-plugin-environments-react';
import type { PageStatus } from '@callboard/backstage-plugin-on-call-common';
import { pageTones } from '../../format/pageStatus';
import { onCallTranslationRef } from '../../translation';

/** How a page stands, as icon, word and colour. */
export const PageStatusChip = ({ status }: { status: PageStatus }) => {
  const { t } = useTranslationRef(onCallTranslationRef);
  return <StatusChip tone={pageTones[status]} label={t(`page.${status}`)} />;
};
