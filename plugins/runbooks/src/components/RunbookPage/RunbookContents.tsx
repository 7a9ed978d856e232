import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  fillVariables,
  type Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { sectionId } from '../../format/sectionId';
import { runbooksTranslationRef } from '../../translation';
import { useRunbookText } from '../RunbookText';

const useStyles = makeStyles(theme => ({
  title: { margin: 0, fontWeight: 700 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& a': {
      display: 'block',
      padding: theme.spacing(0.5, 0),
      color: theme.palette.text.primary,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1.5, 0) },
    },
  },
  folded: {
    marginBottom: theme.spacing(2),
    padding: theme.spacing(0, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  summary: {
    cursor: 'pointer',
    padding: theme.spacing(1.25, 0),
    fontWeight: 700,
  },
}));

/** The sections, each a jump away. */
export const RunbookContents = (props: {
  runbook: Runbook;
  /** Where it would push the text out of sight: one line until it is opened. */
  folded?: boolean;
}) => {
  const { runbook, folded } = props;
  const classes = useStyles();
  const titleId = useId();
  const { variables } = useRunbookText();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const sections = runbook.sections.filter(({ title }) => title);
  if (sections.length < 2) {
    return null;
  }
  const list = (
    <ul className={classes.list}>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${sectionId(id)}`}>
            {fillVariables(title, variables).text}
          </a>
        </li>
      ))}
    </ul>
  );
  if (folded) {
    return (
      <nav aria-label={t('runbook.contents')}>
        <details className={classes.folded}>
          <summary className={classes.summary}>{t('runbook.contents')}</summary>
          {list}
        </details>
      </nav>
    );
  }
  return (
    <nav aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {t('runbook.contents')}
      </Typography>
      {list}
    </nav>
  );
};
