import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthPortfolioCell } from '@callboard/backstage-plugin-environment-health-common';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import { isAcknowledged } from '../../format/failures';
import { formatUptime } from '../../format/uptime';
import { environmentHealthTranslationRef } from '../../translation';
import { AcknowledgedMark } from '../AcknowledgedMark';

const FIGURES: Record<
  Exclude<Status, 'healthy'>,
  'portfolio.failing' | 'portfolio.unanswered' | 'portfolio.deploying'
> = {
  unhealthy: 'portfolio.failing',
  warning: 'portfolio.failing',
  unknown: 'portfolio.unanswered',
  deploying: 'portfolio.deploying',
};

/** How many of the checks are not healthy, who knows of it, and how long it was up. */
export const CellFigures = (props: { cell: HealthPortfolioCell }) => {
  const { status, failing, acknowledged, total, uptime30d } = props.cell;
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  if (status === 'healthy') {
    return (
      <>
        {t('portfolio.checks', { count: total })}
        {uptime30d !== undefined && (
          <>
            {' · '}
            <span title={t('portfolio.uptimeHint')}>
              {t('portfolio.uptime', { percent: formatUptime(uptime30d) })}
            </span>
          </>
        )}
      </>
    );
  }
  return (
    <>
      {t(FIGURES[status], { number: String(failing), total: String(total) })}
      {acknowledged > 0 && (
        <>
          {' · '}
          {isAcknowledged(props.cell) ? (
            <AcknowledgedMark
              label={t('portfolio.acknowledged')}
              hint={t('portfolio.acknowledgedHint')}
            />
          ) : (
            <AcknowledgedMark
              label={t('portfolio.someAcknowledged', {
                number: String(acknowledged),
              })}
            />
          )}
        </>
      )}
    </>
  );
};
