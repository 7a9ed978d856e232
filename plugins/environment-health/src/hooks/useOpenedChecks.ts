import {
  HEALTH_CATEGORIES,
  type EnvironmentHealth,
  type HealthCategory,
} from '@callboard/backstage-plugin-environment-health-common';
import { useUrlState } from '@callboard/backstage-plugin-environments-react';

/** Which checks are opened: those of one category of an environment, or all of it. */
export interface OpenedChecks {
  part: EnvironmentHealth;
  category?: HealthCategory;
}

const isCategory = (value: string | undefined): value is HealthCategory =>
  HEALTH_CATEGORIES.includes(value as HealthCategory);

/** The opened checks, as they stand in the URL: `?environment=prod&category=security`. */
export function useOpenedChecks(environments: EnvironmentHealth[]): {
  opened: OpenedChecks | undefined;
  open: (environment: string, category?: HealthCategory) => void;
  close: () => void;
} {
  const url = useUrlState();
  const name = url.value('environment');
  const category = url.value('category');
  const part = environments.find(
    ({ environment }) => environment.name === name,
  );
  return {
    opened: part && {
      part,
      category: isCategory(category) ? category : undefined,
    },
    open: (environment, of) =>
      url.change({ environment, category: of }, { push: true }),
    close: () => url.change({ environment: undefined, category: undefined }),
  };
}
