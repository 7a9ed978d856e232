import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { nameOfRef } from '../../format/rollups';
import type { HealthPortfolioFilters } from '../../hooks/useHealthPortfolioFilters';
import { environmentHealthTranslationRef } from '../../translation';

/** Whose services are looked at, and which, in words. */
export function useScope(
  filters: Pick<
    HealthPortfolioFilters,
    'owner' | 'system' | 'environment' | 'text'
  >,
): string {
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const { owner, system, environment, text } = filters;
  const owners = Array.isArray(owner)
    ? owner.map(ref => nameOfRef(ref, 'owner')).join(', ')
    : t(`wall.${owner}`);
  return [
    owners,
    system.map(ref => nameOfRef(ref, 'system')).join(', '),
    environment.join(', '),
    text && `“${text}”`,
  ]
    .filter(Boolean)
    .join(' · ');
}
