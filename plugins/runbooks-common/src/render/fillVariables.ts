/** `{{name}}`; `${{ … }}` belongs to GitHub's workflows and `{{ .Name }}` to templates. */
const VARIABLE = /(\$?)\{\{[ \t]*([A-Za-z_][\w.-]*)[ \t]*\}\}/g;

/**
 * Replaces `{{name}}` by its value. Names without a value stay as they are, and so
 * do `$NAME`, `${NAME}` and `${{ name }}`.
 *
 * @returns the text, and the names that had no value, each once, in order.
 *
 * @public
 */
export function fillVariables(
  text: string,
  values: Record<string, string>,
): { text: string; unknown: string[] } {
  const unknown = new Set<string>();
  const filled = text.replace(
    VARIABLE,
    (match, dollar: string, name: string) => {
      if (dollar) {
        return match;
      }
      if (Object.hasOwn(values, name)) {
        return values[name];
      }
      unknown.add(name);
      return match;
    },
  );
  return { text: filled, unknown: [...unknown] };
}

/**
 * Names of the variables in a text, each once, in order of appearance.
 *
 * @public
 */
export function variablesIn(text: string): string[] {
  return fillVariables(text, {}).unknown;
}
