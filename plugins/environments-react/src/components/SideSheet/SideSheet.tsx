import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useId, type ReactNode } from 'react';
import { environmentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  paper: {
    ...theme.typography.body2,
    width: 'min(680px, 100vw)',
    padding: theme.spacing(2, 3, 4),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 2, 3) },
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
  title: { fontSize: theme.typography.h5.fontSize, fontWeight: 700, margin: 0 },
}));

/**
 * A sheet that slides in from the side and holds the proof of what the page says.
 *
 * @public
 */
export const SideSheet = (props: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { title, onClose, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentsTranslationRef);
  const titleId = useId();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
    >
      <div className={classes.header}>
        <Typography component="h2" id={titleId} className={classes.title}>
          {title}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('common.close')} edge="end">
          <CloseIcon />
        </IconButton>
      </div>
      {children}
    </Drawer>
  );
};
