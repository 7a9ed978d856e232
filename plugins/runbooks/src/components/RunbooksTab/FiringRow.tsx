import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EnvironmentBadge,
  HealthStatusChip,
  RelativeTime,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { CheckWithRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTabLinks } from '../../hooks/useTabLinks';
import { runbooksTranslationRef } from '../../translation';
import { GoButton } from '../GoButton';
import { HowToName } from './HowToName';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  helps: { flex: '1 1 260px', minWidth: 0 },
  help: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    '& + &': { marginTop: theme.spacing(1) },
  },
}));

/** One check that is not healthy, and the runbooks that help. */
export const FiringRow = (props: {
  check: CheckWithRunbooks;
  mayRun: boolean;
}) => {
  const { check, mayRun } = props;
  const { environment, tier, status, title, subject, summary, since } = check;
  const classes = useStyles();
  const section = useSectionStyles();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const name = subject ? `${title}: ${subject}` : title;
  const preset = { environment, alarm: check.resultId };
  return (
    <li className={section.row}>
      <div className={section.main}>
        <div className={classes.facts}>
          <HealthStatusChip status={status} />
          <EnvironmentBadge
            environment={{ name: environment, title: environment, tier }}
          />
          <Typography variant="caption">
            {t('firing.since')} <RelativeTime instant={since} />
          </Typography>
        </div>
        <Typography variant="body2" className={section.name}>
          {name}
        </Typography>
        <Typography variant="body2">{summary}</Typography>
      </div>
      <div className={classes.helps}>
        {check.runbooks.map(runbook => (
          <div key={runbook.id} className={classes.help}>
            <Link
              to={links.runbook(runbook.id, preset)}
              className={section.link}
            >
              {runbook.title}
            </Link>
            {mayRun && (
              <GoButton
                to={links.runbook(runbook.id, { ...preset, start: true })}
                className={section.action}
                size="small"
                variant="contained"
                color="primary"
                aria-label={t('firing.startOf', {
                  title: runbook.title,
                  check: name,
                })}
              >
                {t('firing.start')}
              </GoButton>
            )}
          </div>
        ))}
        {!check.runbooks.length && <HowToName check={check} />}
      </div>
    </li>
  );
};
