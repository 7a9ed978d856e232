import type { ReactNode } from 'react';
import { ChoiceTabs } from './ChoiceTabs';

/**
 * A page that shows one of several views, with tabs above to choose it.
 *
 * @public
 */
export function ViewTabs<T extends string>(props: {
  /** Begins the ids of tabs and panel, so that two pages do not share them. */
  name: string;
  /** What is chosen, to screen readers. */
  label: string;
  views: readonly T[];
  labelOf: (view: T) => string;
  view: T;
  onView: (view: T) => void;
  /** The view that is chosen. */
  children: ReactNode;
}) {
  const { name, label, views, labelOf, view, onView, children } = props;
  const panelId = `${name}-view`;
  const tabId = (of: T) => `${name}-tab-${of}`;
  return (
    <>
      <ChoiceTabs
        label={label}
        choices={views.map(value => ({
          value,
          label: labelOf(value),
          id: tabId(value),
        }))}
        chosen={view}
        onChoose={onView}
        controls={panelId}
      />
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(view)}>
        {children}
      </div>
    </>
  );
}
