import type { Entity } from '@backstage/catalog-model';

/** A component that is deployed from a repository of its own name. */
export function component(
  name: string,
  options: {
    annotations?: Record<string, string>;
    owner?: string;
    system?: string;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: options.annotations ?? {
        'github.com/project-slug': `acme/${name}`,
        'backstage.io/source-location': `url:https://github.com/acme/${name}/`,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: options.owner ?? 'team-a',
      ...(options.system ? { system: options.system } : {}),
    },
  };
}
