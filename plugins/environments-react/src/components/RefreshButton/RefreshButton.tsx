import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import RefreshIcon from '@material-ui/icons/Refresh';

/**
 * Asks for news at once.
 *
 * @public
 */
export const RefreshButton = (props: {
  /** Says what is asked, on hover and to screen readers. */
  label: string;
  onRefresh: () => void;
  disabled?: boolean;
}) => {
  const { label, onRefresh, disabled } = props;
  return (
    <Tooltip title={label}>
      <span>
        <IconButton
          size="small"
          onClick={onRefresh}
          disabled={disabled}
          aria-label={label}
        >
          <RefreshIcon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  );
};
