import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useId } from 'react';
import type { useKeysSwitch } from '../../hooks/useKeysSwitch';
import { runbooksTranslationRef } from '../../translation';
import { useDialogStyles } from '../useDialogStyles';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: theme.spacing(1, 2),
    margin: 0,
    '& dd': { margin: 0 },
  },
  choice: { minHeight: 44, marginBottom: theme.spacing(1) },
  off: { color: quietColor(theme) },
  key: {
    padding: theme.spacing(0.25, 1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
  },
}));

/** Which keys do what, and whether they do. */
export const KeysDialog = (props: {
  keys: ReturnType<typeof useKeysSwitch>;
  onClose: () => void;
}) => {
  const { keys: inUse, onClose } = props;
  const classes = useStyles();
  const dialog = useDialogStyles();
  const titleId = useId();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const keys: [string[], string][] = [
    [[t('keys.space')], t('keys.tick')],
    [['n'], t('keys.note')],
    [['j', '↓'], t('keys.next')],
    [['k', '↑'], t('keys.previous')],
    [['?'], t('keys.help')],
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('keys.title')}</DialogTitle>
      <DialogContent>
        <FormControlLabel
          className={classes.choice}
          label={t('keys.use')}
          control={
            <Switch
              color="primary"
              checked={inUse.on}
              onChange={event => inUse.change(event.target.checked)}
            />
          }
        />
        <dl className={clsx(classes.list, !inUse.on && classes.off)}>
          {keys.map(([names, does]) => (
            <div key={does} style={{ display: 'contents' }}>
              <dt>
                {names.map((name, index) => (
                  <span key={name}>
                    {index > 0 && ` ${t('keys.or')} `}
                    <kbd className={classes.key}>{name}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
      <DialogActions className={dialog.actions}>
        <Button onClick={onClose}>{t('keys.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
