import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  fillVariables,
  type RunbookSection,
} from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTranslationRef } from '../../translation';
import { RunbookBlockView, useRunbookText } from '../RunbookText';
import { useRunSetting } from './RunContext';
import { RunSteps } from './RunSteps';

const useStyles = makeStyles(theme => ({
  root: { ...theme.typography.body1, maxWidth: 860 },
  section: { marginBottom: theme.spacing(2) },
  title: {
    margin: theme.spacing(0, 0, 1),
    fontSize: theme.typography.h6.fontSize,
    fontWeight: 700,
  },
  summary: {
    display: 'list-item',
    minHeight: 44,
    padding: theme.spacing(1, 0),
    cursor: 'pointer',
    fontWeight: 700,
  },
}));

const hasSteps = ({ blocks }: RunbookSection) =>
  blocks.some(({ kind }) => kind === 'steps');

/** The runbook in its order: steps to do in the open, what is only to read folded away. */
export const RunSections = () => {
  const { run, steps } = useRunSetting();
  const classes = useStyles();
  const { variables } = useRunbookText();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <div className={classes.root}>
      {!steps.length && (
        <Typography variant="body2" paragraph>
          {t('run.noSteps')}
        </Typography>
      )}
      {run.runbook.sections.map(section => {
        const title = fillVariables(section.title, variables).text;
        return hasSteps(section) ? (
          <section key={section.id} className={classes.section}>
            {title && (
              <Typography component="h3" className={classes.title}>
                {title}
              </Typography>
            )}
            {section.blocks.map((block, index) =>
              block.kind === 'steps' ? (
                <RunSteps key={index} block={block} />
              ) : (
                <RunbookBlockView key={index} block={block} />
              ),
            )}
          </section>
        ) : (
          <details key={section.id} open={!steps.length}>
            <summary className={classes.summary}>
              {title || t('run.background')}
            </summary>
            {section.blocks.map((block, index) => (
              <RunbookBlockView key={index} block={block} />
            ))}
          </details>
        );
      })}
    </div>
  );
};
