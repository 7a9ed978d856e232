import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FailedState as State } from '@callboard/backstage-plugin-environments-react';
import { deploymentsTranslationRef } from '../../translation';

/** The deployments could not be read: because the reader may not, or because something is broken. */
export const FailedState = (props: {
  error: Error;
  /** The entity's name, or nothing on pages over many. */
  name?: string;
  onRetry: () => void;
}) => {
  const { error, name, onRetry } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <State
      error={error}
      title={t('states.failed.title')}
      notAllowed={
        name
          ? {
              title: t('states.notAllowed.title', { name }),
              text: t('states.notAllowed.text'),
            }
          : {
              title: t('states.notAllowedHere.title'),
              text: t('states.notAllowedHere.text'),
            }
      }
      onRetry={onRetry}
    />
  );
};
