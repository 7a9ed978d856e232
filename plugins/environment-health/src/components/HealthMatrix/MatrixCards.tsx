import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EnvironmentBadge,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import { environmentHealthTranslationRef } from '../../translation';
import { CategoryCell } from './CategoryCell';
import type { MatrixProps } from './HealthMatrix';
import { MaintenanceNote } from './MaintenanceNote';
import { OverallStatus } from './OverallStatus';
import { UptimeFigure } from './UptimeFigure';

const useStyles = makeStyles(theme => ({
  cards: { display: 'grid', gap: theme.spacing(2) },
  card: { padding: theme.spacing(2), ...theme.typography.body2 },
  list: {
    display: 'grid',
    gridTemplateColumns: '116px minmax(0, 1fr)',
    alignItems: 'center',
    margin: theme.spacing(1, 0, 0),
    '& dt': { color: quietColor(theme) },
    '& dd': { margin: 0, minWidth: 0 },
    // Room for a thumb.
    '& dt, & dd': { minHeight: 44, display: 'flex', alignItems: 'center' },
  },
}));

/** The same for narrow screens: one card per environment, in promotion order. */
export const MatrixCards = (props: MatrixProps) => {
  const { environments, categories, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <div className={classes.cards} role="group" aria-label={t('matrix.label')}>
      {environments.map(part => (
        <Card
          key={part.environment.name}
          component="section"
          aria-label={part.environment.title}
          className={classes.card}
        >
          <EnvironmentBadge environment={part.environment} />
          <dl className={classes.list}>
            <dt>{t('matrix.overall')}</dt>
            <dd>
              <OverallStatus part={part} onOpen={onOpen} />
            </dd>
            {part.uptime && <dt>{t('matrix.uptime')}</dt>}
            {part.uptime && (
              <dd>
                <UptimeFigure part={part} />
              </dd>
            )}
            {categories
              .filter(category =>
                part.categories.some(item => item.category === category),
              )
              .flatMap(category => [
                <dt key={`${category} name`}>{t(`category.${category}`)}</dt>,
                <dd key={category}>
                  <CategoryCell
                    part={part}
                    category={category}
                    onOpen={onOpen}
                  />
                </dd>,
              ])}
            {part.maintenance && <dt>{t('matrix.maintenance')}</dt>}
            {part.maintenance && (
              <dd>
                <MaintenanceNote maintenance={part.maintenance} />
              </dd>
            )}
          </dl>
        </Card>
      ))}
    </div>
  );
};
