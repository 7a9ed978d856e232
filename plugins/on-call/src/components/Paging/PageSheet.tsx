import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SideSheet } from '@callboard/backstage-plugin-environments-react';
import { onCallTranslationRef } from '../../translation';
import { PageView } from './PageView';

/** One page's details beside the tab. */
export const PageSheet = (props: {
  pageId: string;
  entityRef: string;
  onClose: () => void;
  onChange: () => void;
}) => {
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <SideSheet title={t('page.title')} onClose={props.onClose}>
      <PageView
        key={props.pageId}
        pageId={props.pageId}
        entityRef={props.entityRef}
        onChange={props.onChange}
      />
    </SideSheet>
  );
};
