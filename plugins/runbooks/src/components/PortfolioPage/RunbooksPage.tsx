import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { runbooksTranslationRef } from '../../translation';
import { Portfolio } from '../Portfolio';

/** The page over all runbooks with the frame that the legacy frontend system expects of a page. */
export const RunbooksPage = () => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('portfolio.title')} subtitle={t('portfolio.subtitle')} />
      <Content>
        <Portfolio />
      </Content>
    </Page>
  );
};
