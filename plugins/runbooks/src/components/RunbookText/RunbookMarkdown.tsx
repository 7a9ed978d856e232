import { MarkdownContent } from '@backstage/core-components';
import {
  fillVariables,
  resolveImage,
  resolveLink,
} from '@callboard/backstage-plugin-runbooks-common';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useRunbookText } from './RunbookTextContext';

const useStyles = makeStyles(theme => ({
  root: {
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& td': { padding: theme.spacing(1), lineHeight: 1.5 },
    '& table': {
      display: 'block',
      overflowX: 'auto',
      width: 'fit-content',
      maxWidth: '100%',
      // A column is no narrower than its longest word.
      overflowWrap: 'break-word',
    },
    '& a': { textDecoration: 'underline' },
    '& code': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace' },
  },
}));

/**
 * Markdown as its author wrote it, made harmless, with its links leading into the repository and
 * its variables filled in. Links open beside the page: what is being done is not left behind.
 */
export const RunbookMarkdown = (props: {
  text: string;
  className?: string;
}) => {
  const classes = useStyles();
  const { source, variables } = useRunbookText();
  return (
    <MarkdownContent
      className={clsx(classes.root, props.className)}
      content={fillVariables(props.text, variables).text}
      linkTarget={href => (href.startsWith('#') ? '_self' : '_blank')}
      transformLinkUri={href => resolveLink(href, source)}
      transformImageUri={href => resolveImage(href, source)}
    />
  );
};
