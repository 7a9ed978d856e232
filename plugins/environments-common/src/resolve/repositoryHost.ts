import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';

const DEFAULT_HOST = 'github.com';

/**
 * The host (with its port) that an entity's source, or else its catalog file,
 * lies on.
 *
 * @internal
 */
export function repositoryHost(entity: Entity): string {
  const annotations = entity.metadata.annotations ?? {};
  return (
    hostOf(annotations[ANNOTATION_SOURCE_LOCATION]) ??
    hostOf(annotations[ANNOTATION_LOCATION]) ??
    DEFAULT_HOST
  );
}

// A location that cannot be read is the catalog's affair and reported there.
function hostOf(location: string | undefined): string | undefined {
  if (!location) {
    return undefined;
  }
  try {
    const { type, target } = parseLocationRef(location);
    return type === 'url' ? new URL(target).host || undefined : undefined;
  } catch {
    return undefined;
  }
}
