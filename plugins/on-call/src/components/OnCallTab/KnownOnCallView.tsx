import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  useSectionStyles,
  useUrlState,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';
import type { KnownOnCall } from '../../format/answers';
import { desertedOf, policyOf, schedulesOf } from '../../format/standing';
import { onCallTranslationRef } from '../../translation';
import { EscalationLadder } from '../Ladder';
import { ProblemNote } from '../Problems';
import { OnCallScope } from '../Scope';
import { NextHandOff } from './NextHandOff';
import { NobodyBanner } from './NobodyBanner';
import { PolicyTabs } from './PolicyTabs';
import { TabHeader } from './TabHeader';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(0, 4),
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** Who answers now, who is next, and what if nobody does. */
export const KnownOnCallView = (props: {
  answer: KnownOnCall;
  cards?: ReactNode;
  onChange: () => void;
}) => {
  const { answer, cards, onChange } = props;
  const classes = useStyles();
  const section = useSectionStyles();
  const nowId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const url = useUrlState();
  const standing = policyOf(answer.policies, url.value('policy'));
  const schedules = schedulesOf(answer, standing);
  return (
    <OnCallScope
      people={answer.people}
      mayOverride={answer.may.override}
      onChange={onChange}
    >
      <TabHeader answer={answer} />
      <ProblemNote problems={answer.problems} />
      <NobodyBanner schedules={desertedOf(answer.schedules)} />
      <PolicyTabs
        policies={answer.policies}
        chosen={standing?.policy.id ?? ''}
        onChoose={policy => url.change({ policy }, { push: true })}
      />
      <div className={classes.columns}>
        <section className={section.root} aria-labelledby={nowId}>
          <Typography component="h3" id={nowId} className={section.title}>
            {t('now.title')}
          </Typography>
          <EscalationLadder standing={standing} schedules={schedules} />
          <NextHandOff schedules={schedules} />
        </section>
        {cards && <div>{cards}</div>}
      </div>
    </OnCallScope>
  );
};
