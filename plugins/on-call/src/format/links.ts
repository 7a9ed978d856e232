/**
 * The On-call tab under an entity's page, for links from elsewhere. Its place there is the one that
 * both frontend systems give it where nobody moves it.
 */
export const onCallTabLink = (entityLink: string): string =>
  `${entityLink.replace(/\/$/, '')}/on-call`;
