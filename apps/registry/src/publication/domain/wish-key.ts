/** Key of the newest wish for more candidates of a publication, on the judgements topic. */
export const wishKey = (publicationId: string): string => `next.${publicationId}`;
