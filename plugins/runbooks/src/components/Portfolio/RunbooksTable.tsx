import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import {
  useMatrixStyles,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksTabLink } from '../../format/links';
import { runbooksTranslationRef } from '../../translation';
import { FreshnessMark } from '../Marks';
import { Severity } from '../Severity';
import { useQuietStyles } from '../useQuietStyles';
import { LastRunCell } from './LastRunCell';
import { ProcedureCell } from './ProcedureCell';

/** Runbooks by what one wants to know before trusting one. */
export const RunbooksTable = (props: { runbooks: RunbookSummary[] }) => {
  const matrix = useMatrixStyles();
  const classes = useQuietStyles();
  const section = useSectionStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const entityLink = useEntityRefLink();
  return (
    <table className={matrix.table} aria-label={t('portfolio.tableLabel')}>
      <thead>
        <tr>
          <th scope="col">{t('portfolio.runbook')}</th>
          <th scope="col">{t('portfolio.service')}</th>
          <th scope="col">{t('portfolio.freshness')}</th>
          <th scope="col">{t('portfolio.lastRun')}</th>
          <th scope="col">{t('portfolio.due')}</th>
        </tr>
      </thead>
      <tbody>
        {props.runbooks.map(runbook => {
          const { id, entityRef, title, kind, severity, procedure } = runbook;
          const link = entityLink(entityRef);
          return (
            <tr key={`${entityRef} ${id}`}>
              <th scope="row" className={matrix.subject}>
                <Link
                  to={runbooksTabLink(link, { runbookId: id })}
                  className={section.link}
                >
                  {title}
                </Link>
                <div className={matrix.beside}>
                  {t(`marks.kind.${kind}`)}
                  {severity && (
                    <>
                      {' '}
                      <Severity severity={severity} />
                    </>
                  )}
                </div>
              </th>
              <td data-label={t('portfolio.service')}>
                <EntityRefLink
                  entityRef={entityRef}
                  defaultKind="component"
                  hideIcon
                />
              </td>
              <td data-label={t('portfolio.freshness')}>
                <div>
                  <FreshnessMark freshness={runbook.freshness} />
                  <div className={classes.small}>
                    {runbook.freshness.reason}
                  </div>
                </div>
              </td>
              <td data-label={t('portfolio.lastRun')}>
                <LastRunCell runbook={runbook} entityLink={link} />
              </td>
              <td data-label={procedure ? t('portfolio.due') : ''}>
                {procedure && <ProcedureCell procedure={procedure} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
