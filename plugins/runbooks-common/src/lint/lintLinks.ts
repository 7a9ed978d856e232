import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { RunbookDiagnostic, RunbookDocument } from '../types';
import { repositoryPath } from './repositoryPath';

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const SAFE = /^(?:https?:|mailto:|tel:|automation:|\/\/)/i;

/** What is wrong with the links and images of a file. */
export function lintLinks(
  root: Root,
  file: {
    path: string;
    document: RunbookDocument;
    exists?: (path: string) => boolean;
  },
): RunbookDiagnostic[] {
  const automations = file.document.runbooks.flatMap(({ meta }) =>
    meta.automations.map(({ name }) => name),
  );
  const found: RunbookDiagnostic[] = [];
  visit(root, node => {
    if (
      node.type !== 'link' &&
      node.type !== 'image' &&
      node.type !== 'definition'
    ) {
      return;
    }
    const add = (rule: string, message: string) =>
      found.push({
        level: 'problem',
        rule,
        message,
        line: node.position?.start.line,
      });
    const { url } = node;
    if (url.startsWith('automation:')) {
      const name = url.slice('automation:'.length);
      if (!automations.includes(name)) {
        add(
          'unknown-automation',
          `The front matter names no automation ${JSON.stringify(name)}${
            automations.length ? `; it has ${automations.join(', ')}` : ''
          }. Add it under automation.`,
        );
      }
    } else if (SCHEME.test(url)) {
      if (!SAFE.test(url)) {
        add(
          'unsafe-link',
          `The address ${url} is not shown; expected one of http, https, mailto or tel, or a path.`,
        );
      }
    } else if (file.exists) {
      const target = repositoryPath(file.path, url);
      if (target === undefined) {
        add('broken-link', `The link ${url} leads out of the repository.`);
      } else if (target !== '' && !file.exists(target)) {
        add(
          'broken-link',
          `The link ${url} leads to ${target}, which is not there.`,
        );
      }
    }
  });
  return found;
}
