/** Annotations any one of which connects an entity. */
export const connectingAnnotations = [
  'github.com/project-slug',
  'callboard.io/cloudformation-stacks',
  'callboard.io/cloudformation-stack-tags',
];
