import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  HealthStatusIcon,
  RelativeTime,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Failure } from '../../format/failures';
import { environmentHealthTranslationRef } from '../../translation';
import { AcknowledgedMark } from '../AcknowledgedMark';

/** How many are told of; the others are counted. */
const SHOWN = 2;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(0.75),
    overflowWrap: 'anywhere',
  },
  quiet: { color: quietColor(theme) },
}));

/** What is worst in each environment of a service, in the check's own sentence. */
export const WrongCell = (props: {
  failures: Failure[];
  titleOf: (environment: string) => string;
  linkOf: (failure: Failure) => string;
}) => {
  const { failures, titleOf, linkOf } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  if (!failures.length) {
    return (
      <span className={classes.quiet} title={t('portfolio.nothingWrong')}>
        –
      </span>
    );
  }
  return (
    <ul className={classes.list}>
      {failures.slice(0, SHOWN).map(failure => (
        <li key={failure.environment} className={classes.item}>
          <HealthStatusIcon status={failure.status} />
          <span>
            <Link to={linkOf(failure)} underline="always">
              {titleOf(failure.environment)}
            </Link>
            : {failure.worst.summary}{' '}
            <span className={classes.quiet}>
              <RelativeTime instant={failure.worst.since} form="for" />
              {failure.acknowledged && (
                <>
                  {' · '}
                  <AcknowledgedMark label={t('portfolio.acknowledged')} />
                </>
              )}
            </span>
          </span>
        </li>
      ))}
      {failures.length > SHOWN && (
        <li className={classes.quiet}>
          {t('portfolio.more', { number: String(failures.length - SHOWN) })}
        </li>
      )}
    </ul>
  );
};
