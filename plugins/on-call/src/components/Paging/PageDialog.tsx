import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PolicyStanding } from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId, useState } from 'react';
import { onCallTranslationRef } from '../../translation';
import { useDialogStyles } from '../Dialogs';
import { useOnCallScope } from '../Scope';
import { PageForm } from './PageForm';
import { PageView } from './PageView';

/** Pages someone, and then stays to show whether they answer. */
export const PageDialog = (props: {
  entityRef: string;
  policies: PolicyStanding[];
  policyId: string;
  onClose: () => void;
}) => {
  const { entityRef, onClose } = props;
  const classes = useDialogStyles();
  const titleId = useId();
  const { onChange } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  const [pageId, setPageId] = useState<string>();
  if (!pageId) {
    return (
      <PageForm
        {...props}
        onPaged={page => {
          setPageId(page.id);
          onChange();
        }}
      />
    );
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <DialogTitle id={titleId}>{t('pageDialog.paged')}</DialogTitle>
      <DialogContent className={classes.content}>
        <PageView pageId={pageId} entityRef={entityRef} onChange={onChange} />
      </DialogContent>
      <DialogActions className={classes.actions}>
        <Button onClick={onClose}>{t('pageDialog.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
