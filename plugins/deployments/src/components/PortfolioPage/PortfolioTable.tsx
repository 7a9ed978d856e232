import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import type { PortfolioPage } from '@callboard/backstage-plugin-deployments-common';
import { useMatrixStyles } from '@callboard/backstage-plugin-environments-react';
import { deploymentsTabLink } from '../../format/links';
import { deploymentsTranslationRef } from '../../translation';
import { AttentionCell } from './AttentionCell';
import { PortfolioCellView } from './PortfolioCellView';

/** Services by environments; the last column says why a row needs someone. */
export const PortfolioTable = (props: {
  page: Pick<PortfolioPage, 'items' | 'environments'>;
}) => {
  const { items, environments } = props.page;
  const classes = useMatrixStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const entityLink = useEntityRefLink();
  return (
    <table className={classes.table} aria-label={t('portfolio.tableLabel')}>
      <thead>
        <tr>
          <th scope="col">{t('portfolio.service')}</th>
          {environments.map(({ name, title }) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">{t('portfolio.attention')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(row => (
          <tr key={row.entityRef}>
            <th scope="row" className={classes.subject}>
              <Link to={deploymentsTabLink(entityLink(row.entityRef))}>
                {row.title}
              </Link>
              {row.owner && (
                <div className={classes.beside}>
                  <EntityRefLink entityRef={row.owner} defaultKind="group" />
                </div>
              )}
            </th>
            {environments.map(({ name, title }) => (
              <td key={name} data-label={title}>
                <PortfolioCellView
                  cell={row.cells.find(cell => cell.environment === name)}
                  attemptLink={id =>
                    deploymentsTabLink(entityLink(row.entityRef), id)
                  }
                />
              </td>
            ))}
            <td
              className={classes.sentence}
              data-label={row.attention.length ? t('portfolio.attention') : ''}
            >
              <AttentionCell attention={row.attention} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
