import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type { RunbookSearchDocument } from '@callboard/backstage-plugin-runbooks-common';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { runbooksTranslationRef } from '../../translation';
import { FreshnessMark } from '../Marks';
import { Severity } from '../Severity';
import { useQuietStyles } from '../useQuietStyles';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', padding: theme.spacing(1.5, 0) },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  title: theme.typography.h6,
  excerpt: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
  },
}));

/** One runbook among the results of a search. */
export const RunbookSearchResult = (props: {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
}) => {
  const { highlight, icon } = props;
  const result = props.result as RunbookSearchDocument | undefined;
  const classes = useStyles();
  const quiet = useQuietStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  if (!result) {
    return null;
  }
  const marked = (field: 'title' | 'text') =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  return (
    <div className={classes.root}>
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <div className={classes.body}>
        <Link noTrack to={result.location} className={classes.title}>
          {marked('title')}
        </Link>
        <Typography variant="body2" className={classes.excerpt}>
          {marked('text')}
        </Typography>
        <Typography variant="body2" component="div" className={classes.facts}>
          <span className={quiet.quiet}>
            {t(`marks.kind.${result.kind}`)} {t('search.of')}{' '}
            <EntityRefLink
              entityRef={result.entityRef}
              defaultKind="component"
            />
          </span>
          <Severity severity={result.severity} />
          <FreshnessMark
            freshness={{
              state: result.freshness,
              reason: result.freshnessReason,
            }}
          />
        </Typography>
      </div>
    </div>
  );
};
