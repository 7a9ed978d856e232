import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import {
  RelativeTime,
  StatusChip,
  ExternalLink,
} from '@callboard/backstage-plugin-environments-react';
import IconButton from '@material-ui/core/IconButton';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { ReactNode } from 'react';
import { approversSentence, type Translate } from '../../format/attempt';
import { historyTone, isFailed } from '../../format/deploymentStatus';
import { formatElapsed } from '../../format/duration';
import { firstLine, shortSha } from '../../format/text';
import { deploymentsTranslationRef } from '../../translation';
import { DeploymentMarks } from '../DeploymentMarks';
import { useHistoryStyles } from './useHistoryStyles';

/** The one thing worth saying about a deployment in a list. */
function remark(t: Translate, deployment: Deployment): string {
  const { status, failure, approval, version, description } = deployment;
  if (isFailed(status)) {
    return failure?.summary ?? description ?? t('board.noCause');
  }
  const who = approversSentence(t, approval);
  if (status === 'waiting' && who) {
    return t('history.waits', { who });
  }
  if (version.message) {
    return firstLine(version.message);
  }
  return (
    description ??
    (version.ref ? t('history.pushTo', { ref: version.ref }) : '')
  );
}

/** One deployment in the history; opened, it shows its details in a row below. */
export const HistoryRow = (props: {
  deployment: Deployment;
  environmentTitle: string;
  actionableIds: ReadonlySet<string>;
  open: boolean;
  now: number;
  onToggle: () => void;
  children?: ReactNode;
}) => {
  const { deployment, environmentTitle, open, now, onToggle } = props;
  const classes = useHistoryStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const { version, creator, status } = deployment;
  const tone = historyTone(deployment, props.actionableIds);
  const Icon = open ? ExpandLessIcon : ExpandMoreIcon;
  const panelId = `deployment-${deployment.id}`;
  return (
    <>
      <tr className={open ? classes.openRow : undefined}>
        <td>
          <StatusChip
            tone={tone}
            icon={
              isFailed(status) && tone === 'neutral'
                ? ErrorOutlineIcon
                : undefined
            }
            label={deployment.statusName ?? t(`status.${status}`)}
          />
        </td>
        <th scope="row" className={classes.version}>
          {version.label}{' '}
          <ExternalLink url={version.commitUrl} className={classes.sha}>
            {shortSha(version.commit)}
          </ExternalLink>
        </th>
        <td data-label={t('history.columns.environment')}>
          {environmentTitle}
        </td>
        <td
          data-label={t('history.columns.started')}
          className={classes.nowrap}
        >
          <RelativeTime
            instant={deployment.startedAt ?? deployment.createdAt}
          />
        </td>
        <td data-label={t('history.columns.took')} className={classes.nowrap}>
          {status === 'waiting' || status === 'queued'
            ? '–'
            : formatElapsed(deployment, now) ?? '–'}
        </td>
        <td data-label={t('history.columns.by')}>
          {creator?.displayName ?? creator?.login ?? '–'}
        </td>
        <td className={classes.what}>
          {remark(t, deployment)}
          <DeploymentMarks deployment={deployment} />
        </td>
        <td className={classes.toggle}>
          <IconButton
            size="small"
            onClick={onToggle}
            aria-expanded={open}
            aria-controls={open ? panelId : undefined}
            aria-label={t(open ? 'history.collapse' : 'history.expand', {
              version: version.label,
              environment: environmentTitle,
            })}
          >
            <Icon />
          </IconButton>
        </td>
      </tr>
      {open && (
        <tr id={panelId} className={classes.panel}>
          <td colSpan={8}>{props.children}</td>
        </tr>
      )}
    </>
  );
};
