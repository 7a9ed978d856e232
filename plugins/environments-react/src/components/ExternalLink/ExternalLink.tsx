import { Link } from '@backstage/core-components';
import type { ReactNode } from 'react';
import { isWebUrl } from '../../format/isWebUrl';

/**
 * A link to another host; plain text where the address is not one of the web, because sources may
 * report anything as an address.
 *
 * @public
 */
export const ExternalLink = (props: {
  url: string | undefined;
  children: ReactNode;
  className?: string;
  title?: string;
  /** Within a sentence a link must show itself by more than its colour. */
  inText?: boolean;
}) => {
  const { url, children, className, title, inText } = props;
  if (!isWebUrl(url)) {
    return (
      <span className={className} title={title}>
        {children}
      </span>
    );
  }
  return (
    <Link
      to={url}
      className={className}
      title={title}
      target="_blank"
      rel="noopener noreferrer"
      underline={inText ? 'always' : 'hover'}
    >
      {children}
    </Link>
  );
};
