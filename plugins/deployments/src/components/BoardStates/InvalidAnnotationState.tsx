import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentBoard } from '@callboard/backstage-plugin-deployments-common';
import { EmptyTeaching } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { annotationsDocsUrl } from '../../format/annotations';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    '& li + li': { marginTop: theme.spacing(2) },
  },
  code: { fontFamily: 'monospace', fontWeight: 700 },
}));

/** An annotation cannot be read: each problem in its own words. */
export const InvalidAnnotationState = (props: {
  name: string;
  problems: Extract<
    DeploymentBoard,
    { kind: 'invalid-annotation' }
  >['problems'];
}) => {
  const { name, problems } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <EmptyTeaching
      title={t('states.invalid.title', { name })}
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
          <p>{t('states.invalid.text')}</p>
        </>
      }
      docsUrl={annotationsDocsUrl}
      docsLabel={t('states.notConfigured.docs')}
    />
  );
};
