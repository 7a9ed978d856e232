import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CopyableCode,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import type { CheckWithRunbooks } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { alarmsLine } from '../../format/examples';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  quiet: { color: quietColor(theme) },
  summary: { cursor: 'pointer', padding: theme.spacing(0.5, 0) },
}));

/** That no runbook names a check, and the line by which one would. */
export const HowToName = ({ check }: { check: CheckWithRunbooks }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { checkId, subject, title, alarm } = check;
  const line = alarm
    ? alarmsLine(subject ?? title)
    : `checks: [${JSON.stringify(
        subject ? `${checkId}/${subject}` : checkId,
      )}]`;
  return (
    <>
      <Typography variant="body2" className={classes.quiet}>
        {t('firing.none')}
      </Typography>
      <details>
        <summary className={classes.summary}>
          <Typography variant="body2" component="span">
            {t('firing.teach')}
          </Typography>
        </summary>
        <Typography variant="body2">{t('firing.teachText')}</Typography>
        <CopyableCode code={line} label={t('firing.frontMatter')} />
      </details>
    </>
  );
};
