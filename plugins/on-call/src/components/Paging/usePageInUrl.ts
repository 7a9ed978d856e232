import { useUrlState } from '@callboard/backstage-plugin-environments-react';

/** Stands in the address for a page that is about to be made. */
const NEW = 'new';

/** The page that is looked at or about to be made, as the address has it: `?page=<id>`, `?page=new`. */
export function usePageInUrl(): {
  pageId: string | undefined;
  isNew: boolean;
  begin: () => void;
  close: () => void;
} {
  const url = useUrlState();
  const value = url.value('page');
  return {
    pageId: value === NEW ? undefined : value,
    isNew: value === NEW,
    begin: () => url.change({ page: NEW }, { push: true }),
    close: () => url.change({ page: undefined }),
  };
}
