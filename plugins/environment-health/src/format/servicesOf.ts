import {
  RELATION_HAS_PART,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { HealthPortfolioQuery } from '@callboard/backstage-plugin-environment-health-common';

/**
 * What to ask the portfolio for to see the services behind an entity: those of a System, of a
 * Domain's Systems, or owned by a Group and the Groups right below it. Nothing for other kinds, and
 * for a Domain without Systems.
 */
export function servicesOf(
  entity: Entity,
): Pick<HealthPortfolioQuery, 'owner' | 'system'> | undefined {
  const related = (type: string, kind: string) =>
    (entity.relations ?? [])
      .filter(
        relation =>
          relation.type === type && relation.targetRef.startsWith(`${kind}:`),
      )
      .map(relation => relation.targetRef);
  const self = stringifyEntityRef(entity);
  switch (entity.kind.toLocaleLowerCase('en-US')) {
    case 'system':
      return { system: [self] };
    case 'domain': {
      const systems = related(RELATION_HAS_PART, 'system');
      return systems.length ? { system: systems } : undefined;
    }
    case 'group':
      return { owner: [self, ...related(RELATION_PARENT_OF, 'group')] };
    default:
      return undefined;
  }
}
