import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import type { PolicyStanding } from '@callboard/backstage-plugin-on-call-common';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { onCallTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  tabs: {
    minHeight: 44,
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  tab: {
    minWidth: 0,
    minHeight: 44,
    textTransform: 'none',
    opacity: 1,
    color: quietColor(theme),
    '&.Mui-selected': { color: theme.palette.text.primary, fontWeight: 700 },
  },
}));

/** Chooses among several escalation policies; nothing where there is one. */
export const PolicyTabs = (props: {
  policies: PolicyStanding[];
  chosen: string;
  onChoose: (policyId: string) => void;
}) => {
  const { policies, chosen, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  if (policies.length < 2) {
    return null;
  }
  return (
    <Tabs
      className={classes.tabs}
      value={chosen}
      onChange={(_, id: string) => onChoose(id)}
      aria-label={t('tab.policies')}
      indicatorColor="primary"
      variant="scrollable"
      scrollButtons="off"
    >
      {policies.map(({ policy }) => (
        <Tab
          key={policy.id}
          value={policy.id}
          className={classes.tab}
          label={policy.title}
        />
      ))}
    </Tabs>
  );
};
