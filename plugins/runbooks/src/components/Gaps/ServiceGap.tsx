import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RunbookGaps } from '@callboard/backstage-plugin-runbooks-common';
import { isEntityRef } from '../../format/isEntityRef';
import { runbooksTranslationRef } from '../../translation';
import { useQuietStyles } from '../useQuietStyles';

/** Whom to ask about a gap. */
export const GapOwner = (props: { owner: string | undefined }) => {
  const classes = useQuietStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return props.owner ? (
    <span className={classes.together}>
      {t('gaps.owner')}{' '}
      {isEntityRef(props.owner) ? (
        <EntityRefLink entityRef={props.owner} defaultKind="group" />
      ) : (
        props.owner
      )}
    </span>
  ) : null;
};

/** A service without any runbook. */
export const ServiceGap = (props: {
  gap: RunbookGaps['withoutRunbooks'][number];
}) => {
  const { entityRef, owner } = props.gap;
  return (
    <>
      <EntityRefLink entityRef={entityRef} defaultKind="component" />{' '}
      <GapOwner owner={owner} />
    </>
  );
};
