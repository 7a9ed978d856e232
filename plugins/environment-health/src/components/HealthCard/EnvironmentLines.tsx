import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EnvironmentHealth } from '@callboard/backstage-plugin-environment-health-common';
import {
  HealthStatusChip,
  RelativeTime,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { FAILING } from '../../format/failures';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    ...theme.typography.body2,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 1fr) minmax(0, 1.4fr) 96px',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  age: { color: quietColor(theme), textAlign: 'right' },
  sentence: { gridColumn: '1 / -1', overflowWrap: 'anywhere' },
  quiet: { color: quietColor(theme) },
}));

/** One line per environment, and the worst check's sentence where something is wrong. */
export const EnvironmentLines = (props: {
  environments: EnvironmentHealth[];
  linkOf: (environment: string) => string;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <ul className={classes.list}>
      {props.environments.map(part => {
        const [worst] = part.checks;
        return (
          <li key={part.environment.name} className={classes.line}>
            <Link to={props.linkOf(part.environment.name)}>
              {part.environment.title}
            </Link>
            {part.state === 'checked' ? (
              <HealthStatusChip status={part.status} />
            ) : (
              <span className={classes.quiet}>
                {t(`portfolio.${part.state}`)}
              </span>
            )}
            <span className={classes.age}>
              {part.state === 'checked' && part.since && (
                <RelativeTime instant={part.since} form="for" />
              )}
            </span>
            {worst && FAILING.includes(part.status) && (
              <span className={classes.sentence}>{worst.summary}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
