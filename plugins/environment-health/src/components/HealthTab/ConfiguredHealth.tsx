import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EntityHealth } from '@callboard/backstage-plugin-environment-health-common';
import {
  EmptyTeaching,
  NoticeList,
  formatSince,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import { useOpenedChecks } from '../../hooks/useOpenedChecks';
import { environmentHealthTranslationRef } from '../../translation';
import { CheckSheet } from '../CheckSheet';
import { HealthMatrix } from '../HealthMatrix';
import { MetricCharts } from '../MetricCharts';
import { NeedsSomeone } from '../NeedsSomeone';
import { StatusStrips } from '../StatusStrips';
import { HealthHeader } from './HealthHeader';

type FullHealth = Extract<EntityHealth, { kind: 'health' }>;

/** The answer first, then what needs someone, then how it came about; the proof opens beside it. */
export const ConfiguredHealth = ({ health }: { health: FullHealth }) => {
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const now = useNow(10_000);
  const { opened, open, close } = useOpenedChecks(health.environments);
  const { entityRef, environments, problems } = health;
  const titleOf = (name: string) =>
    environments.find(({ environment }) => environment.name === name)
      ?.environment.title ?? name;
  if (!environments.length) {
    return (
      <EmptyTeaching
        title={t('tab.noEnvironments.title')}
        description={t('tab.noEnvironments.text')}
      />
    );
  }
  const pending =
    environments.some(({ state }) => state === 'pending') &&
    environments.every(({ state }) => state !== 'checked');
  return (
    <>
      <HealthHeader health={health} />
      <NoticeList
        label={t('tab.problems.label')}
        notices={problems.map(problem => ({
          id: problem.source,
          text: t('tab.problems.text', {
            source: problem.source,
            duration: formatSince(problem.since, now),
            message: problem.message,
          }),
          more: t('tab.problems.environments', {
            environments: problem.environments.map(titleOf).join(', '),
          }),
        }))}
      />
      {pending && (
        <EmptyTeaching
          title={t('tab.pending.title')}
          description={t('tab.pending.text')}
        />
      )}
      <HealthMatrix environments={environments} onOpen={open} />
      {!pending && <NeedsSomeone environments={environments} />}
      {!pending && <StatusStrips entityRef={entityRef} />}
      {!pending && (
        <MetricCharts entityRef={entityRef} environments={environments} />
      )}
      {opened && (
        <CheckSheet
          part={opened.part}
          category={opened.category}
          onClose={close}
        />
      )}
    </>
  );
};
