import { LinkButton } from '@backstage/core-components';
import type { ComponentProps } from 'react';

/** A link that looks like a button, and is still called a link: it leads somewhere. */
export const GoButton = (props: ComponentProps<typeof LinkButton>) => (
  <LinkButton {...props} role={undefined} />
);
