import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ExternalLink } from '@callboard/backstage-plugin-environments-react';
import type { DefinitionProblem } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { onCallTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(1) },
  },
  path: { fontFamily: 'monospace' },
}));

/** What is wrong with definitions: where, and what was expected. */
export const ProblemList = (props: { problems: DefinitionProblem[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <ul className={classes.list}>
      {props.problems.map(problem => {
        const { source, url, line, column, path, message } = problem;
        return (
          <li key={`${source} ${line}:${column} ${path} ${message}`}>
            <Typography variant="body2">
              <ExternalLink url={url} inText>
                {line
                  ? t('tab.problems.place', { source, line: String(line) })
                  : source}
              </ExternalLink>
              {path && (
                <>
                  {' '}
                  <span className={classes.path}>{path}</span>
                </>
              )}
            </Typography>
            <Typography variant="body2">{message}</Typography>
          </li>
        );
      })}
    </ul>
  );
};
