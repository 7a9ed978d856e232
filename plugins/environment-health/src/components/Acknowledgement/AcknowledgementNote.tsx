import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import {
  RelativeTime,
  errorSentence,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import HowToRegIcon from '@material-ui/icons/HowToReg';
import { useState } from 'react';
import { environmentHealthApiRef } from '../../api';
import { titleOfCheck } from '../../format/checks';
import { environmentHealthTranslationRef } from '../../translation';
import { useHealthTab } from '../HealthTab/HealthTabContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0, 0.5),
    paddingLeft: theme.spacing(1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
  },
  icon: { fontSize: '1.25rem' },
  reason: { whiteSpace: 'pre-line' },
}));

/** Who knows of it, why nothing more is done, and until when; can be taken back. */
export const AcknowledgementNote = ({
  check,
}: {
  check: HealthCheckResult;
}) => {
  const classes = useStyles();
  const api = useApi(environmentHealthApiRef);
  const { entityRef, mayAcknowledge, onChange } = useHealthTab();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const [failure, setFailure] = useState<string>();
  const { acknowledgement } = check;
  if (!acknowledgement) {
    return null;
  }
  const { id, by, reason, until } = acknowledgement;
  const takeBack = async () => {
    try {
      await api.removeAcknowledgement(entityRef, id);
      onChange();
    } catch (error) {
      setFailure(errorSentence(error as Error));
    }
  };
  return (
    <div className={classes.root}>
      <HowToRegIcon className={classes.icon} />
      <div>
        <Typography variant="body2">
          {t('acknowledgement.by')}{' '}
          <EntityRefLink entityRef={by} defaultKind="user" hideIcon />{' '}
          {t('acknowledgement.ends')} <RelativeTime instant={until} />
        </Typography>
        <Typography variant="body2" className={classes.reason}>
          {reason}
        </Typography>
        {mayAcknowledge && (
          <Button
            size="small"
            onClick={takeBack}
            aria-label={t('acknowledgement.takeBackOf', {
              title: titleOfCheck(check),
            })}
          >
            {t('acknowledgement.takeBack')}
          </Button>
        )}
        {failure && (
          <Typography variant="body2" color="error" role="alert">
            {t('acknowledgement.takeBackFailed', { message: failure })}
          </Typography>
        )}
      </div>
    </div>
  );
};
