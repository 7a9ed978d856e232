import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EnvironmentBadge,
  HealthStatusChip,
  RelativeTime,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { CheckWithRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { runbooksTranslationRef } from '../../translation';

/** What a runbook is there for and is so at this moment; nothing where nothing is. */
export const RunbookFiring = (props: { firing: CheckWithRunbooks[] }) => {
  const classes = useSectionStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  if (!props.firing.length) {
    return null;
  }
  return (
    <section className={classes.root} aria-label={t('runbook.firing')}>
      <ul className={classes.list}>
        {props.firing.map(check => (
          <li
            key={`${check.environment} ${check.resultId}`}
            className={classes.row}
          >
            <HealthStatusChip status={check.status} />
            <EnvironmentBadge
              environment={{
                name: check.environment,
                title: check.environment,
                tier: check.tier,
              }}
            />
            <Typography variant="body2" className={classes.main}>
              <strong>{check.subject ?? check.title}</strong>: {check.summary}
            </Typography>
            <Typography variant="caption">
              {t('firing.since')} <RelativeTime instant={check.since} />
            </Typography>
          </li>
        ))}
      </ul>
    </section>
  );
};
