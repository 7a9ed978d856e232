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
import { compareChecks } from '../../format/checks';
import { environmentHealthTranslationRef } from '../../translation';
import { CheckView } from '../CheckView';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  count: { color: quietColor(theme), marginBottom: theme.spacing(1) },
}));

/** Everything that was looked at, passed checks too: of one category, or of the environment. */
export const CheckSheet = (props: {
  part: EnvironmentHealth;
  category?: HealthCategory;
  onClose: () => void;
}) => {
  const { part, category, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const environment = part.environment.title;
  const checks = part.checks
    .filter(check => !category || check.category === category)
    .sort(compareChecks);
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
        {checks.length
          ? t('sheet.looked', { count: checks.length })
          : t('sheet.none')}
      </Typography>
      <ul className={classes.list}>
        {checks.map(check => (
          <li key={check.id} className={classes.item}>
            <CheckView
              environment={part.environment}
              check={check}
              withCategory={!category}
            />
          </li>
        ))}
      </ul>
    </SideSheet>
  );
};
