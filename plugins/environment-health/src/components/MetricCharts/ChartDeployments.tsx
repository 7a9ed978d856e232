import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { deploymentLink } from '../../format/deploymentLink';
import type { DeploymentMarker } from '../../format/deploymentMarkers';
import { formatLocal } from '../../format/localTime';
import { environmentHealthTranslationRef } from '../../translation';

/** Of a busy day these are enough; the Deployments tab has them all. */
const SHOWN = 8;

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 3),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
}));

/** The deployments that the charts mark, by name. */
export const ChartDeployments = (props: {
  entityRef: string;
  /** Newest first. */
  markers: DeploymentMarker[];
}) => {
  const { entityRef, markers } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const entityLink = useEntityRefLink();
  if (!markers.length) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('charts.deployments')}>
      {markers.slice(0, SHOWN).map(({ id, version, at, failed }) => (
        <li key={id}>
          ▲ {formatLocal(at)}{' '}
          <Link to={deploymentLink(entityLink(entityRef), id)}>
            {t(failed ? 'strip.liveFailed' : 'strip.live', { version })}
          </Link>
        </li>
      ))}
    </ul>
  );
};
