import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { errorSentence } from '@callboard/backstage-plugin-environments-react';
import type { PageStatus } from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { onCallApiRef } from '../../api';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallTranslationRef } from '../../translation';
import { Failure } from '../Dialogs';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    '& button': { minHeight: 44 },
  },
}));

const waits = (status: PageStatus) =>
  status === 'open' || status === 'exhausted';

/** Says that one is on it, or that it is over; nothing for somebody who may do neither. */
export const PageButtons = (props: {
  page: { id: string; summary: string; status: PageStatus };
  may: { acknowledge: boolean; resolve: boolean };
  onChange: () => void;
}) => {
  const { page, may, onChange } = props;
  const classes = useStyles();
  const api = useApi(onCallApiRef);
  const { t } = useTranslationRef(onCallTranslationRef);
  const { summary } = page;
  const acknowledgement = useSubmit(async () => {
    await api.acknowledgePage(page.id);
    onChange();
  });
  const resolution = useSubmit(async () => {
    await api.resolvePage(page.id);
    onChange();
  });
  const busy = acknowledgement.busy || resolution.busy;
  const error = acknowledgement.error ?? resolution.error;
  return (
    <div className={classes.root}>
      {may.acknowledge && waits(page.status) && (
        <Button
          variant="contained"
          color="primary"
          disabled={busy}
          onClick={acknowledgement.submit}
          aria-label={t('page.acknowledgeOf', { summary })}
        >
          {t('page.acknowledge')}
        </Button>
      )}
      {may.resolve && page.status !== 'resolved' && (
        <Button
          variant="outlined"
          disabled={busy}
          onClick={resolution.submit}
          aria-label={t('page.resolveOf', { summary })}
        >
          {t('page.resolve')}
        </Button>
      )}
      {error && (
        <Failure text={t('page.notDone', { message: errorSentence(error) })} />
      )}
    </div>
  );
};
