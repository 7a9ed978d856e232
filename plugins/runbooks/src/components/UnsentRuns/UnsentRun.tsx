import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import useAsync from 'react-use/esm/useAsync';
import { runbooksApiRef } from '../../api';
import { runbooksTabLink } from '../../format/links';
import { useRunActions } from '../../hooks/useRunActions';
import { runbooksTranslationRef } from '../../translation';
import { UnsavedNote } from '../RunPage/UnsavedNote';

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(2),
    padding: theme.spacing(1, 2, 0),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  title: { fontWeight: 700 },
}));

/** Sends what is unsent of one run; nothing is shown unless that fails. */
export const UnsentRun = (props: { runId: string; userRef: string }) => {
  const { runId, userRef } = props;
  const classes = useStyles();
  const api = useApi(runbooksApiRef);
  const entityLink = useEntityRefLink();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const actions = useRunActions(runId, userRef);
  const failed =
    actions.unsent.length > 0 &&
    (actions.error !== undefined || actions.refused.size > 0);
  const { value: run } = useAsync(
    async () => (failed ? api.getRun(runId) : undefined),
    [api, runId, failed],
  );
  return failed ? (
    <div className={classes.root}>
      <Typography variant="body2" className={classes.title}>
        {run ? (
          <Link to={runbooksTabLink(entityLink(run.entityRef), { runId })}>
            {t('unsaved.ofRun', { title: run.runbookTitle })}
          </Link>
        ) : (
          t('unsaved.ofSomeRun')
        )}
      </Typography>
      <UnsavedNote actions={actions} />
    </div>
  ) : null;
};
