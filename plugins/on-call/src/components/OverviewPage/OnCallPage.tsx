import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { onCallTranslationRef } from '../../translation';
import { OverviewRoutes } from './OverviewRoutes';

/** The page over all schedules with the frame that the legacy frontend system expects of a page. */
export const OnCallPage = () => {
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('overview.title')} subtitle={t('overview.subtitle')} />
      <Content>
        <OverviewRoutes />
      </Content>
    </Page>
  );
};
