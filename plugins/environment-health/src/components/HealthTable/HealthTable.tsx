import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import type { HealthPortfolioPage } from '@callboard/backstage-plugin-environment-health-common';
import { useMatrixStyles } from '@callboard/backstage-plugin-environments-react';
import { failuresOf } from '../../format/failures';
import { healthTabLink } from '../../format/healthTabLink';
import { environmentHealthTranslationRef } from '../../translation';
import { HealthCell } from './HealthCell';
import { WrongCell } from './WrongCell';

/** Services by environments; the last column says what is wrong. */
export const HealthTable = (props: {
  page: Pick<HealthPortfolioPage, 'items' | 'environments'>;
}) => {
  const { page } = props;
  const classes = useMatrixStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const entityLink = useEntityRefLink();
  const titleOf = (name: string) =>
    page.environments.find(one => one.name === name)?.title ?? name;
  return (
    <table className={classes.table} aria-label={t('portfolio.tableLabel')}>
      <thead>
        <tr>
          <th scope="col">{t('portfolio.service')}</th>
          {page.environments.map(({ name, title }) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">{t('portfolio.wrong')}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map(row => {
          const failures = failuresOf(row);
          const link = entityLink(row.entityRef);
          return (
            <tr key={row.entityRef}>
              <th scope="row" className={classes.subject}>
                <Link to={healthTabLink(link)}>{row.title}</Link>
                {row.owner && (
                  <div className={classes.beside}>
                    <EntityRefLink entityRef={row.owner} defaultKind="group" />
                  </div>
                )}
              </th>
              {page.environments.map(({ name, title }) => (
                <td key={name} data-label={title}>
                  <HealthCell
                    cell={row.cells.find(cell => cell.environment === name)}
                    label={t('portfolio.cellLabel', {
                      service: row.title,
                      environment: title,
                    })}
                    to={healthTabLink(link, { environment: name })}
                  />
                </td>
              ))}
              <td
                className={classes.sentence}
                data-label={failures.length ? t('portfolio.wrong') : ''}
              >
                <WrongCell
                  failures={failures}
                  titleOf={titleOf}
                  linkOf={({ environment, worst }) =>
                    healthTabLink(link, {
                      environment,
                      category: worst.category,
                    })
                  }
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
