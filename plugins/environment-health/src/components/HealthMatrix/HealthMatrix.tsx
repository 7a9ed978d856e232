import {
  HEALTH_CATEGORIES,
  type EnvironmentHealth,
  type HealthCategory,
} from '@callboard/backstage-plugin-environment-health-common';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import useMeasure from 'react-use/esm/useMeasure';
import { MatrixCards } from './MatrixCards';
import { MatrixTable } from './MatrixTable';

/** With less room than this for each environment, they stand below each other. */
const NARROWEST_COLUMN = 170;

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(4) },
  card: { overflowX: 'auto' },
}));

export interface MatrixProps {
  environments: EnvironmentHealth[];
  /** Rows: what is looked at in any of the environments. */
  categories: HealthCategory[];
  onOpen: (environment: string, category?: HealthCategory) => void;
}

/** The answer: every environment's status, since when, and what it is made of. */
export const HealthMatrix = (props: Omit<MatrixProps, 'categories'>) => {
  const { environments } = props;
  const classes = useStyles();
  const [measure, { width }] = useMeasure<HTMLDivElement>();
  const categories = HEALTH_CATEGORIES.filter(category =>
    environments.some(part =>
      part.categories.some(item => item.category === category),
    ),
  );
  const stacked =
    width > 0 && width < (environments.length + 1) * NARROWEST_COLUMN;
  return (
    <div ref={measure} className={classes.root}>
      {stacked ? (
        <MatrixCards {...props} categories={categories} />
      ) : (
        <Card className={classes.card}>
          <MatrixTable {...props} categories={categories} />
        </Card>
      )}
    </div>
  );
};
