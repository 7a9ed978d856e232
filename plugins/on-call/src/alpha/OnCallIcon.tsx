import PhoneInTalkIcon from '@material-ui/icons/PhoneInTalk';

/** What stands for the plugin in the navigation. */
export const OnCallIcon = () => <PhoneInTalkIcon fontSize="inherit" />;
