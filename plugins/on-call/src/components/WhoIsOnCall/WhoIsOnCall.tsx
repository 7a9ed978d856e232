import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EmptyTeaching,
  Pager,
  PortfolioEmpty,
  useSectionStyles,
  type CursorPaging,
} from '@callboard/backstage-plugin-environments-react';
import type { SchedulePortfolioQuery } from '@callboard/backstage-plugin-on-call-common';
import { onCallDocsUrl } from '../../format/docs';
import { exampleAnnotation } from '../../format/examples';
import {
  SCHEDULES_PAGE_SIZE,
  type OnCallFilters,
} from '../../hooks/useOnCallFilters';
import { useSchedules } from '../../hooks/useOverview';
import { onCallTranslationRef } from '../../translation';
import { OnCallReadState } from '../Loading';
import { OnCallScope } from '../Scope';
import { ScheduleStandingRow } from './ScheduleStandingRow';

const NoSchedules = (props: {
  filters: OnCallFilters;
  onChange: (changes: Partial<OnCallFilters>) => void;
}) => {
  const { filters, onChange } = props;
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <PortfolioEmpty
      owner={filters.owner}
      filtered={Boolean(filters.text || filters.state.length)}
      texts={{
        filtered: t('overview.none.filtered'),
        mine: t('overview.none.mine'),
      }}
      onClear={() => onChange({ owner: 'everyone', state: [], text: '' })}
      onEveryone={() => onChange({ owner: 'everyone' })}
    >
      <EmptyTeaching
        title={t('overview.none.title')}
        description={t('overview.none.text')}
        code={exampleAnnotation('my-service')}
        docsUrl={onCallDocsUrl}
        docsLabel={t('tab.notConfigured.docs')}
      />
    </PortfolioEmpty>
  );
};

/** Who is on call across the organisation; where nobody is comes first. */
export const WhoIsOnCall = (props: {
  query: SchedulePortfolioQuery | undefined;
  filters: OnCallFilters;
  paging: CursorPaging;
  onChange: (changes: Partial<OnCallFilters>) => void;
}) => {
  const { query, filters, paging, onChange } = props;
  const section = useSectionStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const resource = useSchedules(query);
  const { data, refreshing, reload } = resource;
  return (
    <>
      <OnCallReadState resource={resource} />
      {data && data.items.length === 0 && (
        <NoSchedules filters={filters} onChange={onChange} />
      )}
      {data && data.items.length > 0 && (
        <OnCallScope people={data.people} mayOverride={false} onChange={reload}>
          <ul
            className={section.list}
            aria-label={t('overview.list')}
            aria-busy={refreshing}
          >
            {data.items.map(item => (
              <ScheduleStandingRow key={item.id} item={item} />
            ))}
          </ul>
          <Pager
            paging={paging}
            pageSize={SCHEDULES_PAGE_SIZE}
            list={data}
            previousLabel={t('overview.before')}
            nextLabel={t('overview.after')}
          />
        </OnCallScope>
      )}
    </>
  );
};
