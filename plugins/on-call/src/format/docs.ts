/** Where definitions are explained. */
export const onCallDocsUrl =
  'https://github.com/callboard/callboard/blob/main/docs/on-call.md';
