import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { environmentHealthTranslationRef } from '../../translation';
import { Portfolio } from '../Portfolio';

/** The portfolio with the frame that the legacy frontend system expects of a page. */
export const EnvironmentHealthPage = () => {
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('portfolio.title')} subtitle={t('portfolio.subtitle')} />
      <Content>
        <Portfolio />
      </Content>
    </Page>
  );
};
