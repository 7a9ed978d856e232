import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EnvironmentHealth,
  HealthCategory,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  SideSheet,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { countChecks } from '../../format/countChecks';
import { environmentHealthTranslationRef } from '../../translation';
import { CheckList } from './CheckList';
import { PassedChecks } from './PassedChecks';

const useStyles = makeStyles(theme => ({
  count: { color: quietColor(theme), marginBottom: theme.spacing(1) },
}));

/**
 * Everything that was looked at, of one category or of the environment: what the tab knows at once,
 * and passed checks as soon as they are read.
 */
export const CheckSheet = (props: {
  part: EnvironmentHealth;
  category?: HealthCategory;
  onClose: () => void;
}) => {
  const { part, category, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const environment = part.environment.title;
  const isShown = (item: { category: HealthCategory }) =>
    !category || item.category === category;
  const categories = part.categories.filter(isShown);
  const checks = part.checks.filter(isShown);
  const total = countChecks(categories);
  return (
    <SideSheet
      title={
        category
          ? t('sheet.title', {
              environment,
              category: t(`category.${category}`),
            })
          : t('sheet.titleAll', { environment })
      }
      onClose={onClose}
    >
      <Typography variant="body2" className={classes.count}>
        {total ? t('sheet.looked', { count: total }) : t('sheet.none')}
      </Typography>
      <CheckList
        environment={part.environment}
        checks={checks}
        withCategory={!category}
      />
      {countChecks(categories, 'healthy') > 0 && (
        <PassedChecks
          environment={part.environment}
          category={category}
          besides={checks}
        />
      )}
    </SideSheet>
  );
};
