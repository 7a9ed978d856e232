import {
  HEALTH_CATEGORIES,
  type HealthCategory,
} from '@callboard/backstage-plugin-environment-health-common';
import { UsageError } from '../../UsageError';

/** @throws UsageError that lists the categories there are. */
export function readCategories(texts: string[]): HealthCategory[] {
  return [...new Set(texts.map(text => text.toLowerCase()))].map(text => {
    const category = HEALTH_CATEGORIES.find(each => each === text);
    if (!category) {
      throw new UsageError(
        `There is no category "${text}"; there are ${HEALTH_CATEGORIES.join(
          ', ',
        )}.`,
      );
    }
    return category;
  });
}
