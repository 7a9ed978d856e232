import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { annotationsDocsUrl } from '../../format/annotations';
import { environmentsTranslationRef } from '../../translation';
import { EmptyTeaching } from '../EmptyTeaching/EmptyTeaching';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(2) },
  },
  code: { fontFamily: 'monospace', fontWeight: 700 },
}));

/** @public */
export interface InvalidAnnotationStateProps {
  title: string;
  /** What to do about it. */
  text: string;
  problems: { annotation: string; value: string; message: string }[];
}

/**
 * An annotation cannot be read: each problem in its own words.
 *
 * @public
 */
export const InvalidAnnotationState = (props: InvalidAnnotationStateProps) => {
  const { title, text, problems } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentsTranslationRef);
  return (
    <EmptyTeaching
      title={title}
      description={
        <>
          <ul className={classes.list}>
            {problems.map(({ annotation, value, message }) => (
              <li key={`${annotation} ${message}`}>
                <Typography variant="body2" className={classes.code}>
                  {annotation}: {value}
                </Typography>
                <Typography variant="body2">{message}</Typography>
              </li>
            ))}
          </ul>
          <p>{text}</p>
        </>
      }
      docsUrl={annotationsDocsUrl}
      docsLabel={t('states.annotationsDocs')}
    />
  );
};
