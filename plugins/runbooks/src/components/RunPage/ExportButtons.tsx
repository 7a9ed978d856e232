import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { errorSentence } from '@callboard/backstage-plugin-environments-react';
import type { RunDetails } from '@callboard/backstage-plugin-runbooks-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import GetAppIcon from '@material-ui/icons/GetApp';
import { useState } from 'react';
import { runbooksApiRef } from '../../api';
import { downloadText } from '../../format/downloadText';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    '& button': { minHeight: 44 },
  },
}));

/** Takes the record of a run along. */
export const ExportButtons = ({ run }: { run: RunDetails }) => {
  const classes = useStyles();
  const api = useApi(runbooksApiRef);
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [said, setSaid] = useState<string>();

  const withExport = async (take: (markdown: string) => Promise<string>) => {
    try {
      setSaid(await take(await api.exportRun(run.id)));
    } catch (error) {
      const message = errorSentence(error as Error);
      setSaid(t('finished.failed', { message }));
    }
  };
  const download = () =>
    withExport(async markdown => {
      const day = run.startedAt.slice(0, 10);
      downloadText(`${day}-${run.runbook.slug}.md`, markdown);
      return '';
    });
  const copy = () =>
    withExport(async markdown => {
      await navigator.clipboard.writeText(markdown);
      return t('finished.copied');
    });

  return (
    <div className={classes.root}>
      <Button
        size="small"
        variant="outlined"
        startIcon={<GetAppIcon />}
        onClick={download}
      >
        {t('finished.download')}
      </Button>
      <Button size="small" startIcon={<FileCopyIcon />} onClick={copy}>
        {t('finished.copy')}
      </Button>
      <Typography variant="body2" role="status">
        {said}
      </Typography>
    </div>
  );
};
