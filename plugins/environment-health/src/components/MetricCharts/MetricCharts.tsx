import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  METRIC_RANGES,
  type EnvironmentHealth,
  type MetricRange,
} from '@callboard/backstage-plugin-environment-health-common';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { useChartChoice } from '../../hooks/useChartChoice';
import { environmentHealthTranslationRef } from '../../translation';
import { ChoiceSwitch } from '../ChoiceSwitch';
import { EnvironmentCharts } from './EnvironmentCharts';

const RANGES = Object.keys(METRIC_RANGES) as MetricRange[];

const useStyles = makeStyles(theme => ({
  choices: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1, 2) },
}));

/** What was measured, of one environment and one stretch of time at once. */
export const MetricCharts = (props: {
  entityRef: string;
  environments: EnvironmentHealth[];
}) => {
  const { entityRef, environments } = props;
  const classes = useStyles();
  const section = useSectionStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const titleId = useId();
  const { environment, range, chooseEnvironment, chooseRange } =
    useChartChoice(environments);
  if (!environment) {
    return null;
  }
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <div className={section.head}>
        <Typography component="h2" id={titleId} className={section.title}>
          {t('charts.title')}
        </Typography>
        <div className={classes.choices}>
          <ChoiceSwitch
            label={t('charts.environment')}
            options={environments.map(part => ({
              value: part.environment.name,
              label: part.environment.title,
            }))}
            value={environment.name}
            onChange={chooseEnvironment}
          />
          <ChoiceSwitch
            label={t('charts.range')}
            options={RANGES.map(value => ({
              value,
              label: t(`charts.ranges.${value}`),
            }))}
            value={range}
            onChange={chooseRange}
          />
        </div>
      </div>
      <EnvironmentCharts
        entityRef={entityRef}
        environment={environment}
        range={range}
      />
    </section>
  );
};
