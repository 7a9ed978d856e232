/** Where runbooks are explained to those who write them. */
export const runbooksDocsUrl =
  'https://github.com/callboard/callboard/blob/main/docs/runbooks.md';
