import {
  ANNOTATION_CLOUDFORMATION_STACKS,
  ANNOTATION_CLOUDFORMATION_STACK_TAGS,
  ANNOTATION_HEALTH_ENDPOINTS,
} from '@callboard/backstage-plugin-environments-common';

/** Annotations any one of which gives an entity something to check. */
export const connectingAnnotations = [
  ANNOTATION_CLOUDFORMATION_STACKS,
  ANNOTATION_CLOUDFORMATION_STACK_TAGS,
  ANNOTATION_HEALTH_ENDPOINTS,
];
