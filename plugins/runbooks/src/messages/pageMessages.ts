/** Texts of the page over all runbooks, of the card, beside checks and in search. */
export const pageMessages = {} as const;
