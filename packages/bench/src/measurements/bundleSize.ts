import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { repositoryRoot } from '../repositoryRoot';
import type { Row } from '../report/Row';

const PLUGINS = ['deployments', 'environment-health', 'runbooks'];
const OURS = '@callboard/';
const KILOBYTE = 1024;
/** Packages that parse Markdown: the backend's work. */
const MARKDOWN_PARSER = /^(unified|remark|mdast|micromark)\b/;

const onlyOurs: Plugin = {
  name: 'only-ours',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^[^.]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith(OURS)
        ? undefined
        : { path: name, external: true },
    );
  },
};

/** Weighs each frontend plugin, with our libraries and without what every app has anyway. */
export async function measureBundle(): Promise<Row[]> {
  return Promise.all(PLUGINS.map(measurePlugin));
}

async function measurePlugin(plugin: string): Promise<Row> {
  const { metafile, outputFiles } = await build({
    entryPoints: [
      path.join(repositoryRoot, 'plugins', plugin, 'src/alpha/index.ts'),
    ],
    outdir: path.join(repositoryRoot, 'dist'),
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    plugins: [onlyOurs],
  });
  const bytes = outputFiles
    .map(({ contents }) => gzipSync(contents).length)
    .reduce((sum, size) => sum + size, 0);
  const parsers = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports.map(({ path: name }) => name))
    .filter(name => MARKDOWN_PARSER.test(name));
  return {
    metric: `frontend plugin ${plugin}, minified and gzipped`,
    value: `${(bytes / KILOBYTE).toFixed(1)} kB in ${outputFiles.length} files`,
    target: parsers.length
      ? `imports ${[...new Set(parsers)].join(', ')}`
      : 'no Markdown parser in it',
    ok: parsers.length === 0,
  };
}
