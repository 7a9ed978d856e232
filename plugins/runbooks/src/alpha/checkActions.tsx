import {
  coreExtensionData,
  createExtension,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';

/** Beside every check of the Environment health tab: the way to its runbook. */
export const runbookCheckAction = createExtension({
  kind: 'check-action',
  name: 'runbook',
  attachTo: { id: 'entity-content:environment-health', input: 'checkActions' },
  output: [coreExtensionData.reactElement],
  factory: ({ node }) => [
    coreExtensionData.reactElement(
      ExtensionBoundary.lazy(node, () =>
        import('../components/CheckRunbooks').then(m => <m.CheckRunbooks />),
      ),
    ),
  ],
});
