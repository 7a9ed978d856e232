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
    },
  },
}));

/** The sections, each a jump away. */
export const RunbookContents = ({ runbook }: { runbook: Runbook }) => {
  const classes = useStyles();
  const titleId = useId();
  const { variables } = useRunbookText();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const sections = runbook.sections.filter(({ title }) => title);
  if (sections.length < 2) {
    return null;
  }
  return (
    <nav aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {t('runbook.contents')}
      </Typography>
      <ul className={classes.list}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${sectionId(id)}`}>
              {fillVariables(title, variables).text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
