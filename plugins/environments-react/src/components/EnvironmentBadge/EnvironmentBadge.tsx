import type {
  Environment,
  EnvironmentTier,
} from '@callboard/backstage-plugin-environments-common';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import clsx from 'clsx';
import { quietColor } from '../../tone/quietColor';

const TIERS: Record<EnvironmentTier, string> = {
  development: 'development',
  staging: 'staging',
  production: 'production',
};

const useStyles = makeStyles(
  (theme: Theme) => ({
    badge: {
      display: 'inline-flex',
      alignItems: 'baseline',
      flexWrap: 'wrap',
      columnGap: theme.spacing(1),
    },
    title: { fontWeight: 700 },
    tier: {
      ...theme.typography.caption,
      color: quietColor(theme),
    },
  }),
  { name: 'CallboardEnvironmentBadge' },
);

/** @public */
export interface EnvironmentBadgeProps {
  environment: Pick<Environment, 'name' | 'title' | 'tier'>;
  className?: string;
}

/**
 * The name of an environment, and its tier where the name does not say it already.
 *
 * @public
 */
export function EnvironmentBadge(props: EnvironmentBadgeProps) {
  const { title, name, tier } = props.environment;
  const classes = useStyles();
  const text = title || name;
  return (
    <span className={clsx(classes.badge, props.className)}>
      <span className={classes.title}>{text}</span>
      {text.toLowerCase() !== TIERS[tier] && (
        <span className={classes.tier}>{TIERS[tier]}</span>
      )}
    </span>
  );
}
