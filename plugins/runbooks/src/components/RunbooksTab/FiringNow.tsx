import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import type { CheckWithRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { runbooksTranslationRef } from '../../translation';
import { FiringRow } from './FiringRow';

/** What is not healthy, the worst first, each with the way to its runbook. */
export const FiringNow = (props: {
  firing: CheckWithRunbooks[];
  mayRun: boolean;
}) => {
  const { firing, mayRun } = props;
  const classes = useSectionStyles();
  const titleId = useId();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {t('firing.title')}
      </Typography>
      {firing.length ? (
        <ul className={classes.list}>
          {firing.map(check => (
            <FiringRow
              key={`${check.environment} ${check.resultId}`}
              check={check}
              mayRun={mayRun}
            />
          ))}
        </ul>
      ) : (
        <Typography variant="body2">{t('firing.calm')}</Typography>
      )}
    </section>
  );
};
