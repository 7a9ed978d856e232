import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ExternalLink,
  StatusIcon,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import type { AutomationPreview } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTranslationRef } from '../../translation';
import { useDialogStyles } from '../useDialogStyles';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    overflowWrap: 'anywhere',
    '& dt': { color: quietColor(theme) },
    '& dd': { margin: 0, fontWeight: 500 },
  },
}));

/** What an automation will do: where, with what, in which environment. */
export const PreviewFacts = (props: {
  preview: AutomationPreview;
  production: boolean;
}) => {
  const { preview, production } = props;
  const { repository, workflow, ref, inputs, environment, url } = preview;
  const classes = useStyles();
  const dialog = useDialogStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const given = Object.entries(inputs)
    .map(([key, value]) => `${key} = ${value}`)
    .join(', ');
  const facts: [string, string][] = [
    [t('automation.environment'), environment ?? t('automation.noEnvironment')],
    [t('automation.repository'), repository],
    [t('automation.workflow'), workflow],
    [t('automation.ref'), ref],
    [t('automation.inputs'), given || t('automation.noInputs')],
  ];
  return (
    <>
      {production && (
        <Typography variant="body2" className={dialog.warning}>
          <StatusIcon tone="danger" />
          {t('automation.production')}
        </Typography>
      )}
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ExternalLink url={url} inText>
        {t('automation.source')}
      </ExternalLink>
    </>
  );
};
