import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EnvironmentHealth,
  HealthCategory,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  StatusChip,
  quietColor,
  toneOfStatus,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { summaryOfCategory } from '../../format/categorySummary';
import { environmentHealthTranslationRef } from '../../translation';
import { CellButton } from './CellButton';

const useStyles = makeStyles(theme => ({
  beside: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontSize: theme.typography.caption.fontSize,
    color: quietColor(theme),
  },
}));

/** How one category stands in one environment, in a few words; opens its checks. */
export const CategoryCell = (props: {
  part: EnvironmentHealth;
  category: HealthCategory;
  onOpen: (environment: string, category?: HealthCategory) => void;
}) => {
  const { part, category, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const health = part.categories.find(item => item.category === category);
  if (!health) {
    return (
      <StatusChip tone="neutral" size="small" label={t('matrix.nothing')} />
    );
  }
  const { number, total, worst } = summaryOfCategory(health, part.checks);
  const label =
    health.status === 'healthy'
      ? t('matrix.all', { number: String(total) })
      : t('matrix.some', {
          number: String(number),
          total: String(total),
          status: t(`status.${health.status}`),
        });
  return (
    <CellButton
      title={t('sheet.title', {
        environment: part.environment.title,
        category: t(`category.${category}`),
      })}
      onClick={() => onOpen(part.environment.name, category)}
    >
      <StatusChip
        tone={toneOfStatus(health.status)}
        icon={health.status === 'unknown' ? HelpOutlineIcon : undefined}
        label={label}
      />
      {worst && <span className={classes.beside}>{worst}</span>}
      {health.acknowledged > 0 && (
        <span className={classes.beside}>
          {t('matrix.acknowledged', { number: String(health.acknowledged) })}
        </span>
      )}
    </CellButton>
  );
};
