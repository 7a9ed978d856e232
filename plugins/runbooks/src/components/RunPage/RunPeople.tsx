import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import PeopleIcon from '@material-ui/icons/People';
import { Fragment } from 'react';
import { runbooksTranslationRef } from '../../translation';
import { useRunSetting } from './RunContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  icon: { fontSize: '1.15rem' },
  join: { minHeight: 44 },
}));

/** Who takes part, and a way to. */
export const RunPeople = () => {
  const { run, userRef, actions, active } = useRunSetting();
  const { participants } = run.state;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <div className={classes.root}>
      <PeopleIcon
        className={classes.icon}
        titleAccess={t('run.participants')}
      />
      <Typography variant="body2" component="span">
        {participants.map((ref, index) => (
          <Fragment key={ref}>
            {index > 0 && ', '}
            <EntityDisplayName entityRef={ref} hideIcon />
          </Fragment>
        ))}
      </Typography>
      {!run.may.run && !run.state.finished && (
        <Typography variant="caption">{t('run.mayNotRun')}</Typography>
      )}
      {active && !participants.includes(userRef) && (
        <>
          <Typography variant="caption">{t('run.watching')}</Typography>
          <Button
            size="small"
            variant="outlined"
            className={classes.join}
            onClick={() => actions.add({ kind: 'joined' })}
          >
            {t('run.join')}
          </Button>
        </>
      )}
    </div>
  );
};
