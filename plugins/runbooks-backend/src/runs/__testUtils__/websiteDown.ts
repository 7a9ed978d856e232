import { component, treeOfComponent } from '../../__testUtils__/component';

/** A service, its repository, and the runbook of four steps that lies in it. */
export const websiteDown = {
  entity: component('api'),
  entityRef: 'component:default/api',
  tree: treeOfComponent('api'),
  files: {
    'docs/runbooks/website-down.md': `# Website down

## Resolution

1. Look at it.
2. Start it again.
   1. Wait for it.
3. Tell people.
`,
  },
};
