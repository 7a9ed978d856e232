import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of a test's own, in the system's folder for temporary files. */
export class TestFolder {
  #path = '';

  /** A new and empty one before each test of the describe that calls this; gone after the test. */
  static forEachTest(): TestFolder {
    const folder = new TestFolder();
    beforeEach(async () => {
      folder.#path = await mkdtemp(join(tmpdir(), 'callboard-'));
    });
    afterEach(() => rm(folder.path, { recursive: true }));
    return folder;
  }

  get path(): string {
    return this.#path;
  }

  /** Writes a file, and the folders above it. */
  async write(path: string, text: string): Promise<void> {
    const file = join(this.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
