import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  errorSentence,
  quietColor,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { useLocation } from 'react-router-dom';
import type { KnownOnCall } from '../../format/answers';
import { useOlderPages } from '../../hooks/useOlderPages';
import { onCallTranslationRef } from '../../translation';
import { Failure } from '../Dialogs';
import { PageRow } from './PageRow';

/** As many as an answer brings along: where there are fewer, there are no older ones. */
const MOST = 10;

const useStyles = makeStyles(theme => ({
  quiet: { color: quietColor(theme) },
}));

/** The last pages about the entity, as they stand; older ones on demand. */
export const RecentPages = ({ answer }: { answer: KnownOnCall }) => {
  const { pages, entityRef, may } = answer;
  const classes = useStyles();
  const section = useSectionStyles();
  const titleId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const { search } = useLocation();
  const older = useOlderPages(entityRef);
  const known = new Set(pages.map(({ id }) => id));
  const shown = [...pages, ...older.pages.filter(({ id }) => !known.has(id))];
  const linkOf = (pageId: string) => {
    const parameters = new URLSearchParams(search);
    parameters.set('page', pageId);
    return `?${parameters}`;
  };
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={section.title}>
        {t('page.recent')}
      </Typography>
      {shown.length ? (
        <ul className={section.list}>
          {shown.map(page => (
            <PageRow
              key={page.id}
              page={page}
              link={linkOf(page.id)}
              mayPage={may.page}
            />
          ))}
        </ul>
      ) : (
        <Typography variant="body2" className={classes.quiet}>
          {t('page.none')}
        </Typography>
      )}
      {pages.length >= MOST && older.hasMore && (
        <Button
          size="small"
          className={section.action}
          disabled={older.loading}
          onClick={older.more}
        >
          {t('page.older')}
        </Button>
      )}
      {older.error && (
        <Failure
          text={t('page.olderFailed', { message: errorSentence(older.error) })}
        />
      )}
    </section>
  );
};
