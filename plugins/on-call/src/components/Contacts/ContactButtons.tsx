import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import type { Person } from '@callboard/backstage-plugin-on-call-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { onCallTranslationRef } from '../../translation';
import { ContactButton } from './ContactButton';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  quiet: { color: quietColor(theme) },
}));

/** Every way to reach someone, the one to try first first. */
export const ContactButtons = (props: {
  name: string;
  person: Person | undefined;
}) => {
  const { name, person } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const channels = person?.channels ?? [];
  if (!channels.length) {
    return (
      <Typography variant="caption" className={classes.quiet}>
        {t('channel.none', { name })}
      </Typography>
    );
  }
  return (
    <div className={classes.root}>
      {channels.map((channel, index) => (
        <ContactButton
          key={`${channel.kind} ${channel.address}`}
          name={name}
          channel={channel}
          first={index === 0}
          several={
            channels.filter(({ kind }) => kind === channel.kind).length > 1
          }
        />
      ))}
    </div>
  );
};
