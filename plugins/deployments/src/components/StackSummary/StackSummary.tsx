import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { StackState } from '@callboard/backstage-plugin-deployments-common';
import {
  StatusIcon,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useId, useState } from 'react';
import {
  stackTone,
  summarizeStacks,
  type StackSummary as Summary,
} from '../../format/stackStatus';
import type { Translate } from '../../format/attempt';
import { deploymentsTranslationRef } from '../../translation';
import { StackRow } from './StackRow';

const useStyles = makeStyles(theme => ({
  button: {
    width: '100%',
    justifyContent: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    font: 'inherit',
    ...theme.typography.body2,
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  chevron: { marginLeft: 'auto', color: quietColor(theme) },
  missing: {
    display: 'flex',
    gap: theme.spacing(1),
    margin: 0,
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

function summarySentence(t: Translate, summary: Summary): string {
  const { condition, count, total } = summary;
  if (condition === 'ok') {
    return t('stacks.ok', { count });
  }
  return total === 1
    ? t(`stacks.single.${condition}`)
    : t(`stacks.${condition}`, { number: String(count), total: String(total) });
}

/** The stacks of one environment in one line; each of them on demand. */
export const StackSummary = (props: {
  stacks: StackState[];
  /** Names of stacks that an annotation names and that do not exist. */
  missing?: string[];
  environmentTitle: string;
  now: number;
}) => {
  const { stacks, missing = [], environmentTitle, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const [open, setOpen] = useState(false);
  const listId = useId();
  const summary = summarizeStacks(stacks);
  const notes = missing.map(name => (
    <p key={name} className={classes.missing}>
      <StatusIcon tone="warning" />
      {t('stacks.missing', { name })}
    </p>
  ));
  if (!summary) {
    return <>{notes}</>;
  }
  const Chevron = open ? ExpandLessIcon : ExpandMoreIcon;
  return (
    <div>
      <ButtonBase
        className={classes.button}
        onClick={() => setOpen(!open)}
        aria-expanded={open}
        aria-controls={listId}
        title={t(open ? 'stacks.hide' : 'stacks.show', {
          environment: environmentTitle,
        })}
      >
        <StatusIcon tone={stackTone(summary.condition)} />
        {summarySentence(t, summary)}
        <Chevron className={classes.chevron} fontSize="small" aria-hidden />
      </ButtonBase>
      <ul id={listId} className={classes.list} hidden={!open}>
        {open &&
          stacks.map(stack => (
            <StackRow key={stack.stackId} stack={stack} now={now} />
          ))}
      </ul>
      {notes}
    </div>
  );
};
