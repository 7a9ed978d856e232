import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { PageSummary } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { onCallTranslationRef } from '../../translation';
import { useOnCallScope } from '../Scope';
import { PageButtons } from './PageButtons';
import { PageStanding } from './PageStanding';
import { PageStatusChip } from './PageStatusChip';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.25, 1.5),
  },
}));

/** One page in a list: how it stands, what it says, and a way to say that one is on it. */
export const PageRow = (props: {
  page: PageSummary;
  link: string;
  mayPage: boolean;
}) => {
  const { page, link, mayPage } = props;
  const classes = useStyles();
  const section = useSectionStyles();
  const { people, onChange } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  const settled = page.status === 'resolved';
  return (
    <li className={section.row}>
      <div className={section.main}>
        <div className={classes.facts}>
          <PageStatusChip status={page.status} />
          <Typography variant="caption">
            {t('page.severity', { severity: page.severity })}
          </Typography>
          <Typography variant="caption">
            <RelativeTime instant={page.createdAt} />
          </Typography>
        </div>
        <Link to={link} className={section.name}>
          {page.summary}
        </Link>
        <PageStanding page={page} people={people} />
      </div>
      {mayPage && !settled && (
        <PageButtons
          page={page}
          may={{ acknowledge: true, resolve: page.status === 'acknowledged' }}
          onChange={onChange}
        />
      )}
    </li>
  );
};
