import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EnvironmentHealth,
  HealthCategory,
  HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import { ReadState } from '@callboard/backstage-plugin-environments-react';
import { useResults } from '../../hooks/useResults';
import { environmentHealthTranslationRef } from '../../translation';
import { useHealthTab } from '../HealthTab/HealthTabContext';
import { CheckList } from './CheckList';

/** Checks that passed: the tab only counts them, so they are read when somebody wants to see them. */
export const PassedChecks = (props: {
  environment: EnvironmentHealth['environment'];
  /** Of every category where absent. */
  category?: HealthCategory;
  /** Those that are shown already. */
  besides: HealthCheckResult[];
}) => {
  const { environment, category, besides } = props;
  const { entityRef } = useHealthTab();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const resource = useResults(entityRef, {
    environment: environment.name,
    category,
  });
  const shown = new Set(besides.map(({ id }) => id));
  return (
    <>
      <ReadState
        resource={resource}
        loading={t('sheet.passed.loading')}
        failed={t('sheet.passed.failed')}
        notAllowed={{
          title: t('sheet.passed.failed'),
          text: t('tab.notAllowed.text'),
        }}
        rows={3}
      />
      <CheckList
        environment={environment}
        checks={(resource.data?.checks ?? []).filter(
          ({ id }) => !shown.has(id),
        )}
        withCategory={!category}
      />
    </>
  );
};
