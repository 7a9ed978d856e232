import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { useId, useState } from 'react';
import { runbooksTranslationRef } from '../../translation';

/** Several runbooks for one check. */
export const RunbooksMenu = (props: {
  links: { title: string; to: string }[];
  /** What the check is called. */
  check: string;
}) => {
  const { links, check } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const menuId = useId();
  const close = () => setAnchor(undefined);
  return (
    <>
      <Button
        size="small"
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor && menuId}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('checkAction.several', { number: String(links.length) })}
      </Button>
      <Menu
        id={menuId}
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={close}
        MenuListProps={{ 'aria-label': t('checkAction.menu', { check }) }}
      >
        {links.map(({ title, to }) => (
          <MenuItem key={to} component={Link} to={to} onClick={close}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
