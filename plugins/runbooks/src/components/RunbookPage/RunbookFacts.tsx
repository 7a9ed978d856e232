import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ExternalLink,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookDetails } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { isEntityRef } from '../../format/isEntityRef';
import { runbooksTranslationRef } from '../../translation';
import { DiagnosticList } from '../DiagnosticList';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, overflowWrap: 'anywhere' },
  term: { ...theme.typography.caption, color: quietColor(theme) },
  value: {
    ...theme.typography.body2,
    margin: theme.spacing(0, 0, 1),
    '& > *': { display: 'block' },
  },
  summary: { cursor: 'pointer', color: quietColor(theme) },
}));

/** What there is to know about a runbook beside its text. */
export const RunbookFacts = ({ details }: { details: RunbookDetails }) => {
  const { meta, owner, source, procedure, diagnostics } = details;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const facts: [string, ReactNode][] = [
    [
      t('runbook.owner'),
      owner && isEntityRef(owner) ? <EntityRefLink entityRef={owner} /> : owner,
    ],
    [
      t('runbook.contacts'),
      meta.contacts.length > 0 &&
        meta.contacts.map(({ title, url }) => (
          <ExternalLink key={title} url={url}>
            {title}
          </ExternalLink>
        )),
    ],
    [t('runbook.alarms'), lines(meta.alarms)],
    [t('runbook.checks'), lines(meta.checks)],
    [t('runbook.schedule'), procedure?.description],
    [t('runbook.role'), meta.role],
    [
      t('runbook.duration'),
      meta.duration && t('runbook.minutes', { number: String(meta.duration) }),
    ],
    [t('runbook.reviewed'), details.freshness.lastReviewed],
    [
      t('runbook.source'),
      <ExternalLink key="source" url={source.url}>
        {source.path}
      </ExternalLink>,
    ],
    [
      '',
      source.collection && t('runbook.collection', { name: source.collection }),
    ],
  ];
  return (
    <div>
      <dl className={classes.list}>
        {facts
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term}>
              <dt className={classes.term}>{term}</dt>
              <dd className={classes.value}>{value}</dd>
            </div>
          ))}
      </dl>
      {diagnostics.length > 0 && (
        <details>
          <summary className={classes.summary}>
            <Typography variant="body2" component="span">
              {t('runbook.diagnostics')}
            </Typography>
          </summary>
          <DiagnosticList items={diagnostics} />
        </details>
      )}
    </div>
  );
};

function lines(texts: string[]): ReactNode {
  return texts.length > 0 && texts.map(text => <code key={text}>{text}</code>);
}
