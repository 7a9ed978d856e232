import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  fillVariables,
  type Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { sectionId } from '../../format/sectionId';
import { runbooksTranslationRef } from '../../translation';
import { RunbookBlockView, useRunbookText } from '../RunbookText';

const useStyles = makeStyles(theme => ({
  root: { ...theme.typography.body1, minWidth: 0, maxWidth: 860 },
  section: {
    scrollMarginTop: `${theme.spacing(2)}px`,
    marginBottom: theme.spacing(3),
  },
  title: {
    margin: theme.spacing(0, 0, 1),
    fontSize: theme.typography.h5.fontSize,
    fontWeight: 700,
  },
}));

/** The text of a runbook, section by section, as its author ordered it. */
export const RunbookSections = ({ runbook }: { runbook: Runbook }) => {
  const classes = useStyles();
  const { variables } = useRunbookText();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <article className={classes.root}>
      {!runbook.sections.length && <p>{t('runbook.empty')}</p>}
      {runbook.sections.map(({ id, title, blocks }) => (
        <section key={id} id={sectionId(id)} className={classes.section}>
          {title && (
            <Typography component="h3" className={classes.title}>
              {fillVariables(title, variables).text}
            </Typography>
          )}
          {blocks.map((block, index) => (
            <RunbookBlockView key={index} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
};
