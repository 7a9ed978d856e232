import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import type { OwnerChoice } from '../../hooks/useOwnerFilter';
import { environmentsTranslationRef } from '../../translation';

/** @public */
export interface PortfolioEmptyProps {
  owner: OwnerChoice;
  /** Whether any other filter narrows what is shown. */
  filtered: boolean;
  /** What is said where filters leave nothing, and where nothing is one's own. */
  texts: { filtered: string; mine: string };
  /** Takes every filter away, that of the owner too. */
  onClear: () => void;
  /** Shows everybody's. */
  onEveryone: () => void;
  /** Where there is nothing at all, such as a `NotConfiguredState`. */
  children: ReactNode;
}

/**
 * No row: because of the filters, because nothing is one's own, or because there is nothing.
 *
 * @public
 */
export const PortfolioEmpty = (props: PortfolioEmptyProps) => {
  const { owner, filtered, texts, onClear, onEveryone, children } = props;
  const { t } = useTranslationRef(environmentsTranslationRef);
  if (filtered || Array.isArray(owner)) {
    return (
      <Typography variant="body2" role="status">
        {texts.filtered}{' '}
        <Button size="small" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      </Typography>
    );
  }
  if (owner === 'mine') {
    return (
      <Typography variant="body2" role="status">
        {texts.mine}{' '}
        <Button size="small" onClick={onEveryone}>
          {t('filters.everyone')}
        </Button>
      </Typography>
    );
  }
  return <>{children}</>;
};
