import Button from '@material-ui/core/Button';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import clsx from 'clsx';
import { useCopy } from './useCopy';

const useStyles = makeStyles(
  (theme: Theme) => ({
    frame: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(1, 1, 1, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.default,
      textAlign: 'left',
    },
    code: {
      // As wide as its longest line: beside one that is too long the button has no room, and
      // gets a line of its own.
      flex: '1 1 auto',
      minWidth: 0,
      maxWidth: '100%',
      margin: 0,
      padding: theme.spacing(0.5, 0),
      overflowX: 'auto',
      fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      fontSize: theme.typography.body2.fontSize,
      color: theme.palette.text.primary,
    },
    button: { flexShrink: 0, marginLeft: 'auto' },
  }),
  { name: 'CallboardCopyableCode' },
);

const BUTTON_TEXT = {
  idle: 'Copy',
  copied: 'Copied',
  failed: 'Not copied; select the text',
} as const;

/** @public */
export interface CopyableCodeProps {
  code: string;
  /** What the code is, for the button's name and the region's: `annotation`, `configuration`. */
  label?: string;
  className?: string;
}

/**
 * Lines to copy, with a button that does.
 *
 * @public
 */
export function CopyableCode(props: CopyableCodeProps) {
  const { code, label = 'code' } = props;
  const classes = useStyles();
  const { state, copy } = useCopy(code);
  return (
    <div className={clsx(classes.frame, props.className)}>
      {/* Focusable, so that long lines can be scrolled with the keyboard. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <pre
        className={classes.code}
        tabIndex={0}
        role="group"
        aria-label={label}
      >
        <code>{code}</code>
      </pre>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
      <Button
        className={classes.button}
        size="small"
        startIcon={<FileCopyIcon fontSize="small" />}
        onClick={copy}
        aria-label={state === 'idle' ? `Copy ${label}` : undefined}
      >
        <span aria-live="polite">{BUTTON_TEXT[state]}</span>
      </Button>
    </div>
  );
}
