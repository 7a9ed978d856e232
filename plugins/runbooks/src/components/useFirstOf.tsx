import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { useState, type ReactNode } from 'react';
import { runbooksTranslationRef } from '../translation';

/** The first of many, and a button that shows as many again; none where all are shown. */
export function useFirstOf<T>(
  items: T[],
  most: number,
): { shown: T[]; more: ReactNode } {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [count, setCount] = useState(most);
  const rest = items.length - count;
  return {
    shown: items.slice(0, count),
    more: rest > 0 && (
      <Button size="small" onClick={() => setCount(count + most)}>
        {t('gaps.more', {
          number: Math.min(rest, most).toLocaleString(),
          total: items.length.toLocaleString(),
        })}
      </Button>
    ),
  };
}
