import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ChoiceTabs } from '@callboard/backstage-plugin-environments-react';
import type { PolicyStanding } from '@callboard/backstage-plugin-on-call-common';
import { onCallTranslationRef } from '../../translation';

/** Chooses among several escalation policies; nothing where there is one. */
export const PolicyTabs = (props: {
  policies: PolicyStanding[];
  chosen: string;
  onChoose: (policyId: string) => void;
}) => {
  const { policies, chosen, onChoose } = props;
  const { t } = useTranslationRef(onCallTranslationRef);
  if (policies.length < 2) {
    return null;
  }
  return (
    <ChoiceTabs
      label={t('tab.policies')}
      choices={policies.map(({ policy }) => ({
        value: policy.id,
        label: policy.title,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
};
