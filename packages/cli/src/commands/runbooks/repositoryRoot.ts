import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder above with `.git` in it, to which links that begin with a slash lead; the folder itself where there is none. */
export function repositoryRoot(folder: string): string {
  for (let each = folder; ; each = dirname(each)) {
    if (existsSync(join(each, '.git'))) {
      return each;
    }
    if (dirname(each) === each) {
      return folder;
    }
  }
}
