import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ExternalLink,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookDiagnostic } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DiagnosticList } from '../DiagnosticList';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { color: quietColor(theme) },
  summary: { cursor: 'pointer', padding: theme.spacing(1, 0) },
  files: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
    '& > li + li': { marginTop: theme.spacing(1) },
  },
}));

/** What authors would want to mend, file by file, out of the way of those who use the runbooks. */
export const AuthorsNotes = (props: {
  files: { path: string; url: string; items: RunbookDiagnostic[] }[];
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const count = props.files.reduce((sum, { items }) => sum + items.length, 0);
  if (!count) {
    return null;
  }
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>
        <Typography variant="body2" component="span">
          {t('diagnostics.title', { count })}
        </Typography>
      </summary>
      <ul className={classes.files}>
        {props.files.map(({ path, url, items }) => (
          <li key={path}>
            <ExternalLink url={url}>{path}</ExternalLink>
            <DiagnosticList items={items} />
          </li>
        ))}
      </ul>
    </details>
  );
};
