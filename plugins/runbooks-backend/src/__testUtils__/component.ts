import type { Entity } from '@backstage/catalog-model';

/** The root of the repository of a component of a name. */
export function treeOfComponent(name: string): string {
  return `https://github.com/acme/${name}/tree/main/`;
}

/** A service with a repository of its own name. */
export function component(
  name: string,
  options: {
    annotations?: Record<string, string>;
    /** Instead of the root of its repository. */
    source?: string;
    owner?: string;
    system?: string;
    tags?: string[];
    type?: string;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/source-location': `url:${
          options.source ?? treeOfComponent(name)
        }`,
        ...options.annotations,
      },
      ...(options.tags && { tags: options.tags }),
    },
    spec: {
      type: options.type ?? 'service',
      lifecycle: 'production',
      owner: options.owner ?? 'team-a',
      ...(options.system ? { system: options.system } : {}),
    },
  };
}
