import { ANNOTATION_GITHUB_WORKFLOWS } from './annotationKeys';
import { parseEach } from './collectProblems';
import { splitList } from './splitList';

const FILE_NAME = /^[^/\\\s]+\.ya?ml$/i;

/**
 * Reads `callboard.io/github-workflows`.
 *
 * @returns names of files in `.github/workflows`, each once.
 * @throws `AnnotationError` where an item is a path or not a YAML file.
 *
 * @public
 */
export function parseGithubWorkflowsAnnotation(value: string): string[] {
  const files = splitList(
    ANNOTATION_GITHUB_WORKFLOWS,
    value,
    'ci.yml,infrastructure.yml',
  );
  return [
    ...new Set(
      parseEach(ANNOTATION_GITHUB_WORKFLOWS, value, files, (file, reject) =>
        FILE_NAME.test(file)
          ? file
          : reject(
              `"${file}" is not the name of a workflow file; expected a name in .github/workflows without its folder, such as "ci.yml".`,
            ),
      ),
    ),
  ];
}
