import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  toneColor,
} from '@callboard/backstage-plugin-environments-react';
import type { DefinitionProblem } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { onCallTranslationRef } from '../../translation';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderLeft: `4px solid ${toneColor(theme, 'warning')}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    '& > svg': { marginTop: 3 },
  },
  title: { fontSize: theme.typography.body2.fontSize, fontWeight: 700 },
}));

/** Parts of definitions that could not be read, beside what could; nothing where all is well. */
export const ProblemNote = (props: { problems: DefinitionProblem[] }) => {
  const { problems } = props;
  const classes = useStyles();
  const titleId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!problems.length) {
    return null;
  }
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <StatusIcon tone="warning" />
      <div>
        <Typography component="h3" id={titleId} className={classes.title}>
          {t('tab.problems.title', { count: problems.length })}
        </Typography>
        <Typography variant="body2">{t('tab.problems.text')}</Typography>
        <ProblemList problems={problems} />
      </div>
    </section>
  );
};
