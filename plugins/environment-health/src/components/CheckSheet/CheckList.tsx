import type {
  EnvironmentHealth,
  HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import { makeStyles } from '@material-ui/core/styles';
import { compareChecks } from '../../format/checks';
import { CheckView } from '../CheckView';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** Checks in full, the worst first; nothing where there are none. */
export const CheckList = (props: {
  environment: EnvironmentHealth['environment'];
  checks: HealthCheckResult[];
  withCategory: boolean;
}) => {
  const classes = useStyles();
  if (!props.checks.length) {
    return null;
  }
  return (
    <ul className={classes.list}>
      {[...props.checks].sort(compareChecks).map(check => (
        <li key={check.id} className={classes.item}>
          <CheckView
            environment={props.environment}
            check={check}
            withCategory={props.withCategory}
          />
        </li>
      ))}
    </ul>
  );
};
