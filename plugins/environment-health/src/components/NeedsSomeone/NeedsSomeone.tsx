import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EnvironmentHealth } from '@callboard/backstage-plugin-environment-health-common';
import {
  StatusIcon,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState } from 'react';
import { needsOf, type Need } from '../../format/checks';
import { countChecks } from '../../format/countChecks';
import { environmentHealthTranslationRef } from '../../translation';
import { NeedRow } from './NeedRow';

/** More than these are folded away: nobody starts with the eleventh. */
const SHOWN = 10;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  calm: { display: 'flex', gap: theme.spacing(1), alignItems: 'center' },
  known: { margin: theme.spacing(2, 0, 1), fontWeight: 700 },
}));

const Needs = ({ needs }: { needs: Need[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const [all, setAll] = useState(false);
  const shown = all ? needs : needs.slice(0, SHOWN);
  return (
    <Card>
      <ul className={classes.list}>
        {shown.map(({ environment, check }) => (
          <NeedRow
            key={`${environment.name} ${check.id}`}
            environment={environment}
            check={check}
          />
        ))}
      </ul>
      {shown.length < needs.length && (
        <Button fullWidth onClick={() => setAll(true)}>
          {t('needs.more', { number: String(needs.length) })}
        </Button>
      )}
    </Card>
  );
};

/** What fails, the worst first, with what can be done about it; a calm sentence where nothing does. */
export const NeedsSomeone = (props: { environments: EnvironmentHealth[] }) => {
  const classes = useStyles();
  const section = useSectionStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const titleId = useId();
  const { open, known } = needsOf(props.environments);
  const categories = props.environments.flatMap(part => part.categories);
  const total = countChecks(categories);
  const changing = countChecks(categories, 'deploying');
  const calm = () => {
    if (!total) {
      return t('needs.unchecked');
    }
    if (known.length) {
      return t('needs.knownOnly');
    }
    return changing
      ? t('needs.changing', { count: changing })
      : t('needs.calm', { count: total });
  };
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h2" id={titleId} className={section.title}>
        {t('needs.title')}
      </Typography>
      {open.length > 0 ? (
        <Needs needs={open} />
      ) : (
        <Typography variant="body2" className={classes.calm} role="status">
          <StatusIcon tone={total ? 'success' : 'neutral'} />
          {calm()}
        </Typography>
      )}
      {known.length > 0 && (
        <>
          <Typography variant="body2" component="h3" className={classes.known}>
            {t('needs.known', { count: known.length })}
          </Typography>
          <Needs needs={known} />
        </>
      )}
    </section>
  );
};
