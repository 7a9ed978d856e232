import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { onCallApiRef } from '../../api';
import { namesOf } from '../../format/people';
import { momentAt } from '../../format/zones';
import { useSubmit } from '../../hooks/useSubmit';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';
import { FormDialog } from '../Dialogs';
import { useOnCallScope } from '../Scope';
import type { Change } from './Change';

/** Takes an override back: what the schedule says holds again. */
export const RemoveOverrideDialog = (props: {
  change: Extract<Change, { kind: 'remove-override' }>;
  onClose: () => void;
  onDone: () => void;
}) => {
  const { change, onClose, onDone } = props;
  const { schedule, overrideId, stretch } = change;
  const api = useApi(onCallApiRef);
  const { people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  const zone = useViewerZone();
  const now = useNow();
  const { submit, busy, error } = useSubmit(async confirmHole => {
    await api.removeOverride(
      schedule.id,
      overrideId,
      confirmHole ? { confirmHole } : {},
    );
    onDone();
  });
  return (
    <FormDialog
      title={t('removeOverride.title', { schedule: schedule.title })}
      submitLabel={t('removeOverride.submit')}
      confirmLabel={t('dialog.confirmHole')}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography>
        {t('removeOverride.text', {
          names: namesOf(change.people, people) || t('override.nobody'),
          from: momentAt(stretch.start, zone, now),
          to: momentAt(stretch.end, zone, now),
        })}
      </Typography>
    </FormDialog>
  );
};
