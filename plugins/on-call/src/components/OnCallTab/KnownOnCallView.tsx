import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  useSectionStyles,
  useUrlState,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';
import type { KnownOnCall } from '../../format/answers';
import { scheduleAtHand } from '../../format/scheduleAtHand';
import { desertedOf, policyOf, schedulesOf } from '../../format/standing';
import { onCallTranslationRef } from '../../translation';
import { ChangesProvider } from '../Changes';
import { EscalationLadder } from '../Ladder';
import { HandOffNotes } from '../Notes';
import { PageDialog, PageSheet, RecentPages, usePageInUrl } from '../Paging';
import { ProblemNote } from '../Problems';
import { OnCallScope } from '../Scope';
import { SwapList } from '../Swaps';
import { FillHole } from './FillHole';
import { NextHandOff } from './NextHandOff';
import { NobodyBanner } from './NobodyBanner';
import { PageSomeone } from './PageSomeone';
import { PolicyTabs } from './PolicyTabs';
import { TabHeader } from './TabHeader';
import { TwoWeeks } from './TwoWeeks';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(0, 4),
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** Who answers now, who is next, and what if nobody does; what is coming, and what was. */
export const KnownOnCallView = (props: {
  answer: KnownOnCall;
  cards?: ReactNode;
  onChange: () => void;
}) => {
  const { answer, cards, onChange } = props;
  const { entityRef, policies, may } = answer;
  const classes = useStyles();
  const section = useSectionStyles();
  const nowId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const url = useUrlState();
  const page = usePageInUrl();
  const standing = policyOf(policies, url.value('policy'));
  const policyId = standing?.policy.id ?? '';
  const schedules = schedulesOf(answer, standing);
  const deserted = desertedOf(answer.schedules);
  return (
    <OnCallScope
      people={answer.people}
      mayOverride={may.override}
      onChange={onChange}
    >
      <ChangesProvider>
        <TabHeader answer={answer} />
        <ProblemNote problems={answer.problems} />
        <NobodyBanner schedules={deserted}>
          <FillHole schedules={deserted} />
        </NobodyBanner>
        <PolicyTabs
          policies={policies}
          chosen={policyId}
          onChoose={policy => url.change({ policy }, { push: true })}
        />
        <div className={classes.columns}>
          <div>
            <section className={section.root} aria-labelledby={nowId}>
              <div className={section.head}>
                <Typography component="h3" id={nowId} className={section.title}>
                  {t('now.title')}
                </Typography>
                <PageSomeone
                  mayPage={may.page}
                  hasPolicy={Boolean(standing)}
                  onBegin={page.begin}
                />
              </div>
              <EscalationLadder standing={standing} schedules={schedules} />
              <NextHandOff schedules={schedules} />
            </section>
          </div>
          <div>
            <TwoWeeks schedules={schedules} at={answer.at} />
            <SwapList swaps={answer.swaps} schedules={answer.schedules} />
            <RecentPages answer={answer} />
            <HandOffNotes
              notes={answer.notes}
              schedules={schedules.map(scheduleAtHand)}
            />
            {cards}
          </div>
        </div>
        {page.isNew && may.page && standing && (
          <PageDialog
            entityRef={entityRef}
            policies={policies}
            policyId={policyId}
            onClose={page.close}
          />
        )}
        {page.pageId && (
          <PageSheet
            pageId={page.pageId}
            entityRef={entityRef}
            onClose={page.close}
            onChange={onChange}
          />
        )}
      </ChangesProvider>
    </OnCallScope>
  );
};
