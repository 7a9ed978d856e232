import { Link } from '@backstage/core-components';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { CopyableCode } from '../CopyableCode/CopyableCode';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 720,
      margin: '0 auto',
      padding: theme.spacing(4, 2),
    },
  }),
  { name: 'CallboardEmptyTeaching' },
);

/** @public */
export interface EmptyTeachingProps {
  /** What is missing, in a few words. */
  title: string;
  /** One or two sentences: why nothing is here and what to do. */
  description: ReactNode;
  /** What to add, ready to copy. */
  code?: string;
  /** What the code is; `annotation` where absent. */
  codeLabel?: string;
  /** Where it is explained. */
  docsUrl?: string;
  /** Text of that link; `Read how` where absent. */
  docsLabel?: string;
  /** Anything else, such as a button. */
  children?: ReactNode;
  className?: string;
}

/**
 * Stands where there is nothing to show, and teaches how to change that.
 *
 * @public
 */
export function EmptyTeaching(props: EmptyTeachingProps) {
  const { code, codeLabel = 'annotation', docsUrl } = props;
  const classes = useStyles();
  return (
    <section className={clsx(classes.root, props.className)}>
      <Typography variant="h5" component="h2">
        {props.title}
      </Typography>
      <Typography component="div">{props.description}</Typography>
      {code && <CopyableCode code={code} label={codeLabel} />}
      {docsUrl && (
        <Typography>
          <Link to={docsUrl}>{props.docsLabel ?? 'Read how'}</Link>
        </Typography>
      )}
      {props.children}
    </section>
  );
}
