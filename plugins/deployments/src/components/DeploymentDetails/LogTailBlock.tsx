import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { LogTail } from '@callboard/backstage-plugin-deployments-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 700 },
  log: {
    margin: theme.spacing(0.5, 0),
    padding: theme.spacing(1.5),
    maxHeight: 320,
    overflow: 'auto',
    fontFamily: 'monospace',
    fontSize: 12.5,
    lineHeight: 1.6,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
  },
}));

/** The last lines of the job that failed, scrolled to the end. */
export const LogTailBlock = ({ log }: { log: LogTail }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const box = useRef<HTMLPreElement>(null);
  const { job, step, lines } = log;
  const title = step
    ? t('details.logStep', { job, step })
    : t('details.log', { job });
  useEffect(() => {
    if (box.current) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [lines.length]);
  return (
    <>
      <Typography variant="body2" component="h3" className={classes.heading}>
        {title}
      </Typography>
      {/* A box that scrolls must be reachable by keyboard. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <pre
        ref={box}
        className={classes.log}
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        {lines.join('\n')}
      </pre>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
    </>
  );
};
