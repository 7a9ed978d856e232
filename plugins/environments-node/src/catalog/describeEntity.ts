import {
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

function relation(
  entity: Entity,
  type: string,
  kind: string,
): string | undefined {
  return entity.relations?.find(
    ({ type: found, targetRef }) =>
      found === type && parseEntityRef(targetRef).kind === kind,
  )?.targetRef;
}

function specRef(
  entity: Entity,
  field: string,
  defaultKind: string,
): string | undefined {
  const value = entity.spec?.[field];
  return typeof value === 'string' && value
    ? stringifyEntityRef(
        parseEntityRef(value, {
          defaultKind,
          defaultNamespace: entity.metadata.namespace,
        }),
      )
    : undefined;
}

function displayNameOf({ spec }: Entity): string | undefined {
  const profile = spec?.profile;
  const name =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  return typeof name === 'string' && name ? name : undefined;
}

/**
 * Full ref of the System that an entity is part of: as its relations say, or as
 * its spec says where the catalog has not stitched them yet.
 *
 * @public
 */
export function systemRefOf(entity: Entity): string | undefined {
  return (
    relation(entity, RELATION_PART_OF, 'system') ??
    specRef(entity, 'system', 'system')
  );
}

/**
 * What lists of entities show of one.
 *
 * @public
 */
export interface EntityDescription {
  /** Full entity ref. */
  entityRef: string;
  /** Its title; else what a Group is called; else its name. */
  title: string;
  /** Full entity ref. */
  owner?: string;
  /** Full entity ref. */
  system?: string;
}

/**
 * {@link EntityDescription} of an entity.
 *
 * @public
 */
export function describeEntity(entity: Entity): EntityDescription {
  return {
    entityRef: stringifyEntityRef(getCompoundEntityRef(entity)),
    title:
      entity.metadata.title ?? displayNameOf(entity) ?? entity.metadata.name,
    owner:
      entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
        ?.targetRef ?? specRef(entity, 'owner', 'group'),
    system: systemRefOf(entity),
  };
}
