import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CopyableCode,
  StatusIcon,
  quietColor,
  toneColor,
} from '@callboard/backstage-plugin-environments-react';
import {
  fillVariables,
  type RunbookCode,
} from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { runbooksTranslationRef } from '../../translation';
import { useRunbookText } from './RunbookTextContext';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    minWidth: 0,
    '& button': { minHeight: 44 },
  },
  destroys: {
    paddingLeft: theme.spacing(1.5),
    borderLeft: `4px solid ${toneColor(theme, 'danger')}`,
  },
  warning: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'baseline',
    marginBottom: theme.spacing(0.5),
  },
  missing: { color: quietColor(theme) },
}));

/**
 * Something to type, to be copied with the values of the chosen environment; with a warning where
 * it destroys.
 */
export const RunbookCodeBlock = ({ code }: { code: RunbookCode }) => {
  const classes = useStyles();
  const { variables, environment } = useRunbookText();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { text, unknown: missing } = fillVariables(code.code, variables);
  const names = missing.map(name => `{{${name}}}`).join(', ');
  return (
    <div className={clsx(classes.root, code.destroys && classes.destroys)}>
      {code.destroys && (
        <Typography variant="body2" className={classes.warning} role="note">
          <StatusIcon tone="danger" />
          <span>
            <strong>{t('code.destroys')}</strong> {code.destroys}
          </span>
        </Typography>
      )}
      <CopyableCode
        code={text}
        label={
          code.language
            ? t('code.label', { language: code.language })
            : t('code.plain')
        }
      />
      {missing.length > 0 && (
        <Typography variant="caption" className={classes.missing}>
          {environment
            ? t('code.missing', { count: missing.length, names })
            : t('code.missingWhere', { names })}
        </Typography>
      )}
    </div>
  );
};
