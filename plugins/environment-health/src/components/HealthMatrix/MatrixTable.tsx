import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EnvironmentBadge,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { environmentHealthTranslationRef } from '../../translation';
import { CategoryCell } from './CategoryCell';
import type { MatrixProps } from './HealthMatrix';
import { MaintenanceNote } from './MaintenanceNote';
import { OverallStatus } from './OverallStatus';
import { UptimeFigure } from './UptimeFigure';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    ...theme.typography.body2,
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: theme.spacing(0.75, 1.5),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    // What opens nothing stands on the line of what does.
    '& td > span': { display: 'inline-flex', padding: theme.spacing(0.5, 0) },
    '& tr:last-child > *': { borderBottom: 'none' },
    '& thead th': { paddingTop: theme.spacing(1.5) },
  },
  question: {
    width: 150,
    fontWeight: 400,
    color: quietColor(theme),
    // On the line of the cells' own text, which stands inside buttons.
    '&&': { paddingTop: theme.spacing(1.5) },
  },
}));

/** Environments as columns, questions as rows. */
export const MatrixTable = (props: MatrixProps) => {
  const { environments, categories, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <table className={classes.table} aria-label={t('matrix.label')}>
      <thead>
        <tr>
          <td className={classes.question} />
          {environments.map(({ environment }) => (
            <th key={environment.name} scope="col">
              <EnvironmentBadge environment={environment} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className={classes.question}>
            {t('matrix.overall')}
          </th>
          {environments.map(part => (
            <td key={part.environment.name}>
              <OverallStatus part={part} onOpen={onOpen} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row" className={classes.question}>
            {t('matrix.uptime')}
          </th>
          {environments.map(part => (
            <td key={part.environment.name}>
              <UptimeFigure part={part} />
            </td>
          ))}
        </tr>
        {categories.map(category => (
          <tr key={category}>
            <th scope="row" className={classes.question}>
              {t(`category.${category}`)}
            </th>
            {environments.map(part => (
              <td key={part.environment.name}>
                <CategoryCell part={part} category={category} onOpen={onOpen} />
              </td>
            ))}
          </tr>
        ))}
        {environments.some(({ maintenance }) => maintenance) && (
          <tr>
            <th scope="row" className={classes.question}>
              {t('matrix.maintenance')}
            </th>
            {environments.map(part => (
              <td key={part.environment.name}>
                <MaintenanceNote maintenance={part.maintenance} />
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
};
