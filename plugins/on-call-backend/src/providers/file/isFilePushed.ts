import { parseRepositoryUrl } from '@callboard/backstage-plugin-environments-common';
import {
  isOfBranch,
  mayTouch,
  type Push,
} from '@callboard/backstage-plugin-environments-node';

/** Whether a push may have changed a file. */
export function isFilePushed(url: string, push: Push): boolean {
  const path = parseRepositoryUrl(url)?.path;
  return (
    path !== undefined &&
    isOfBranch(url, push) &&
    mayTouch(push, changed => changed === path)
  );
}
