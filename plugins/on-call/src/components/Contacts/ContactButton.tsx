import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  ContactChannel,
  ContactKind,
} from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import type SvgIcon from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import CallIcon from '@material-ui/icons/Call';
import ChatIcon from '@material-ui/icons/Chat';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import MailIcon from '@material-ui/icons/MailOutline';
import OpenInNewIcon from '@material-ui/icons/OpenInNew';
import SmsIcon from '@material-ui/icons/Sms';
import { useState } from 'react';
import { contactAction } from '../../format/contact';
import { onCallTranslationRef } from '../../translation';

const ICONS: Record<ContactKind, typeof SvgIcon> = {
  phone: CallIcon,
  sms: SmsIcon,
  email: MailIcon,
  slack: ChatIcon,
  teams: ChatIcon,
  other: OpenInNewIcon,
};

const useStyles = makeStyles({
  // Hit by a thumb, in the dark.
  button: {
    minHeight: 44,
    minWidth: 44,
    textTransform: 'none',
    overflowWrap: 'anywhere',
  },
});

/** One way to reach someone: a button that calls or writes, or copies a handle. */
export const ContactButton = (props: {
  name: string;
  channel: ContactChannel;
  /** The one to try first. */
  first: boolean;
  /** Whether there are others of its kind, from which its label tells it. */
  several?: boolean;
}) => {
  const { name, channel, first, several } = props;
  const { kind, address, label } = channel;
  const classes = useStyles();
  const { t } = useTranslationRef(onCallTranslationRef);
  const [answer, setAnswer] = useState<string>();
  const action = contactAction(channel);
  const verb = t(`channel.${kind}`);
  const word = several && label ? t('channel.labelled', { verb, label }) : verb;
  const look = {
    className: classes.button,
    variant: 'outlined',
    color: first ? 'primary' : 'default',
  } as const;
  if (action.kind === 'link') {
    const Icon = ICONS[kind];
    return (
      <Button
        {...look}
        variant={first ? 'contained' : 'outlined'}
        href={action.href}
        startIcon={<Icon />}
        aria-label={t('channel.reach', { action: word, name, address })}
        title={address}
        {...(action.external
          ? { target: '_blank', rel: 'noopener noreferrer' }
          : {})}
      >
        {word}
      </Button>
    );
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(action.text);
      setAnswer(t('channel.copied'));
    } catch {
      // No clipboard without a secure origin, nor without the reader's leave.
      setAnswer(t('channel.notCopied'));
    }
  };
  return (
    <Button
      {...look}
      startIcon={<FileCopyIcon />}
      onClick={copy}
      aria-label={t('channel.copy', { name, channel: word, address })}
    >
      {word} {address}
      <span role="status">{answer && ` – ${answer}`}</span>
    </Button>
  );
};
