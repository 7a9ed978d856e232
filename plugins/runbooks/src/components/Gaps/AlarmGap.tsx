import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  CopyableCode,
  HealthStatusChip,
  RelativeTime,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookGaps } from '@callboard/backstage-plugin-runbooks-common';
import { makeStyles } from '@material-ui/core/styles';
import { alarmsLine } from '../../format/examples';
import { runbooksTranslationRef } from '../../translation';
import { useQuietStyles } from '../useQuietStyles';
import { GapOwner } from './ServiceGap';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(0.5, 2),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { fontWeight: 700 },
}));

/** An alarm in production that names no runbook: how it stands, and the line that would help. */
export const AlarmGap = (props: { gap: RunbookGaps['alarms'][number] }) => {
  const { entityRef, owner, check } = props.gap;
  const name = check.subject ?? check.title;
  const classes = useStyles();
  const quiet = useQuietStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <div className={classes.root}>
      <HealthStatusChip status={check.status} />
      <div>
        <div className={classes.name}>{name}</div>
        <div>
          {check.summary}{' '}
          <span className={quiet.small}>
            <RelativeTime instant={check.since} form="for" />
          </span>
        </div>
        <div>
          <EntityRefLink entityRef={entityRef} defaultKind="component" />{' '}
          <GapOwner owner={owner} />
        </div>
      </div>
      <CopyableCode
        code={alarmsLine(name)}
        label={`${t('gaps.alarms.code')} ${name}`}
      />
    </div>
  );
};
