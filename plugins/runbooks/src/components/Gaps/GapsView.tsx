import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CopyableCode,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import { DateTime } from 'luxon';
import { exampleAnnotation, reviewedLine } from '../../format/examples';
import { useRunbookGaps } from '../../hooks/useRunbooksOverview';
import { runbooksTranslationRef } from '../../translation';
import { ReadState } from '../ReadState';
import { AlarmGap } from './AlarmGap';
import { GapSection } from './GapSection';
import { ServiceGap } from './ServiceGap';
import { StaleGap } from './StaleGap';

/** What is missing or stale, and what to do about it. */
export const GapsView = (props: {
  whose: { owner?: string[] } | undefined;
}) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const today = DateTime.fromMillis(useNow()).toISODate() ?? '';
  const resource = useRunbookGaps(props.whose);
  const { data } = resource;
  return (
    <>
      <ReadState
        resource={resource}
        loading={t('gaps.loading')}
        failed={t('gaps.failed')}
        rows={8}
      />
      {data && (
        <div aria-busy={resource.refreshing}>
          <GapSection
            title={t('gaps.alarms.title')}
            none={t('gaps.alarms.none')}
            hint={t('gaps.alarms.hint')}
            items={data.alarms}
            keyOf={({ entityRef, check }) =>
              `${entityRef} ${check.environment} ${check.resultId}`
            }
            renderItem={gap => <AlarmGap gap={gap} />}
          />
          <GapSection
            title={t('gaps.services.title')}
            none={t('gaps.services.none')}
            hint={t('gaps.services.hint')}
            code={
              <CopyableCode
                code={exampleAnnotation}
                label={t('gaps.services.code')}
              />
            }
            items={data.withoutRunbooks}
            keyOf={({ entityRef }) => entityRef}
            renderItem={gap => <ServiceGap gap={gap} />}
          />
          <GapSection
            title={t('gaps.stale.title')}
            none={t('gaps.stale.none')}
            hint={t('gaps.stale.hint')}
            code={
              <CopyableCode
                code={reviewedLine(today)}
                label={t('gaps.stale.code')}
              />
            }
            items={data.stale}
            keyOf={({ entityRef, id }) => `${entityRef} ${id}`}
            renderItem={runbook => <StaleGap runbook={runbook} />}
          />
        </div>
      )}
    </>
  );
};
