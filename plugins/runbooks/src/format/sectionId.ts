/** Where a section stands in the page; apart from what the app itself names so. */
export const sectionId = (id: string) => `runbook-section-${id}`;
