import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import type {
  HealthPortfolioPage,
  HealthRollup,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  HealthStatusChip,
  quietColor,
  useMatrixStyles,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { environmentHealthTranslationRef } from '../../translation';
import { RollupCounts } from './RollupCounts';

const useStyles = makeStyles(theme => ({
  quiet: {
    color: quietColor(theme),
    fontSize: theme.typography.caption.fontSize,
  },
}));

const LABELS = {
  system: {
    table: 'portfolio.rollups.tableLabelOfSystem',
    without: 'portfolio.rollups.withoutSystem',
  },
  owner: {
    table: 'portfolio.rollups.tableLabelOfOwner',
    without: 'portfolio.rollups.withoutOwner',
  },
} as const;

/** Systems or owners by environments; a name leads to the services behind it. */
export const RollupTable = (props: {
  by: 'system' | 'owner';
  rollups: HealthRollup[];
  environments: HealthPortfolioPage['environments'];
  /** Address of the page with the services of one of them. */
  linkOf: (ref: string) => string;
}) => {
  const { by, rollups, environments, linkOf } = props;
  const classes = useStyles();
  const matrix = useMatrixStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <table className={matrix.table} aria-label={t(LABELS[by].table)}>
      <thead>
        <tr>
          <th scope="col">{t(`portfolio.rollups.${by}`)}</th>
          {environments.map(({ name, title }) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">{t('portfolio.rollups.services')}</th>
        </tr>
      </thead>
      <tbody>
        {rollups.map(rollup => (
          <tr key={rollup.ref ?? ''}>
            <th scope="row" className={matrix.subject}>
              {rollup.ref ? (
                <Link to={linkOf(rollup.ref)}>
                  <EntityDisplayName
                    entityRef={rollup.ref}
                    defaultKind={by === 'system' ? 'System' : 'Group'}
                    hideIcon
                    disableTooltip
                  />
                </Link>
              ) : (
                t(LABELS[by].without)
              )}
            </th>
            {environments.map(({ name, title }) => {
              const cell = rollup.environments.find(
                one => one.environment === name,
              );
              return (
                <td key={name} data-label={title}>
                  {cell ? (
                    <div>
                      <HealthStatusChip status={cell.status} />
                      <div className={classes.quiet}>
                        {t('portfolio.counts.total', {
                          count: cell.services,
                          number: cell.services.toLocaleString(),
                        })}
                      </div>
                    </div>
                  ) : (
                    <span
                      className={classes.quiet}
                      role="img"
                      aria-label={t('portfolio.rollups.notUsed')}
                      title={t('portfolio.rollups.notUsed')}
                    >
                      –
                    </span>
                  )}
                </td>
              );
            })}
            <td data-label={t('portfolio.rollups.services')}>
              <RollupCounts counts={rollup.counts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
