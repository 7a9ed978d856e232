import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EnvironmentHealth,
  HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import Button from '@material-ui/core/Button';
import { useRef, useState, type ReactNode } from 'react';
import { isFailing, titleOfCheck } from '../../format/checks';
import { environmentHealthTranslationRef } from '../../translation';
import { useHealthTab } from '../HealthTab/HealthTabContext';
import { AcknowledgementForm } from './AcknowledgementForm';

/**
 * The button that opens the form of acknowledgement, and the form; neither where the reader may
 * not, or where there is nothing to acknowledge.
 */
export function useAcknowledging(
  environment: EnvironmentHealth['environment'],
  check: HealthCheckResult,
): { button: ReactNode; form: ReactNode } {
  const { mayAcknowledge } = useHealthTab();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!mayAcknowledge || !isFailing(check) || check.acknowledgement) {
    return { button: null, form: null };
  }
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return {
    button: (
      <Button
        ref={button}
        size="small"
        variant="outlined"
        aria-expanded={open}
        aria-label={t('acknowledgement.acknowledgeOf', {
          title: titleOfCheck(check),
          environment: environment.title,
        })}
        onClick={() => setOpen(!open)}
      >
        {t('acknowledgement.acknowledge')}
      </Button>
    ),
    form: open && (
      <AcknowledgementForm
        environment={environment.name}
        check={check}
        onClose={close}
      />
    ),
  };
}
