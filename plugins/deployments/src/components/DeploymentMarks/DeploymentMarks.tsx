import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import {
  StatusChip,
  type StatusTone,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Translate } from '../../format/attempt';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

type Marked = Pick<
  Deployment,
  | 'rollback'
  | 'insideWindow'
  | 'changeCategory'
  | 'emergencyApprovedBy'
  | 'inferred'
>;

interface Mark {
  tone: StatusTone;
  label: string;
  hint?: string;
}

function marksOf(t: Translate, deployment: Marked): Mark[] {
  const marks: Mark[] = [];
  if (deployment.rollback) {
    const hint = t('marks.rollbackHint');
    marks.push({ tone: 'warning', label: t('marks.rollback'), hint });
  }
  if (deployment.changeCategory === 'emergency') {
    const who = deployment.emergencyApprovedBy;
    const label = who ? t('marks.emergencyBy', { who }) : t('marks.emergency');
    marks.push({ tone: 'warning', label });
  }
  if (!deployment.insideWindow) {
    const hint = t('marks.outsideHint');
    marks.push({ tone: 'warning', label: t('marks.outside'), hint });
  }
  if (deployment.inferred) {
    const hint = t('marks.inferredHint');
    marks.push({ tone: 'neutral', label: t('marks.inferred'), hint });
  }
  return marks;
}

/** What is out of the ordinary about a deployment; nothing for an ordinary one. */
export const DeploymentMarks = (props: { deployment: Marked }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const marks = marksOf(t, props.deployment);
  if (!marks.length) {
    return null;
  }
  return (
    <div className={classes.root}>
      {marks.map(({ tone, label, hint }) => (
        <span key={label} title={hint}>
          <StatusChip
            tone={tone}
            label={label}
            size="small"
            variant="outlined"
          />
        </span>
      ))}
    </div>
  );
};
