import type { Entity } from '@backstage/catalog-model';

/** The root of the repository of an entity of a name. */
export function sourceOf(name: string): string {
  return `https://github.com/acme/${name}/tree/main/`;
}

/** URL of a file in the repository of an entity of a name. */
export function fileOf(name: string, path = 'oncall.yaml'): string {
  return `https://github.com/acme/${name}/blob/main/${path}`;
}

/** An entity with a repository of its own name. */
export function entity(
  kind: string,
  name: string,
  options: {
    annotations?: Record<string, string>;
    owner?: string;
    system?: string;
    /** Instead of the root of its repository. */
    source?: string;
    spec?: Entity['spec'];
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/source-location': `url:${
          options.source ?? sourceOf(name)
        }`,
        ...options.annotations,
      },
    },
    spec: {
      ...(options.owner && { owner: options.owner }),
      ...(options.system && { system: options.system }),
      ...options.spec,
    },
  };
}
