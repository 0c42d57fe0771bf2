/**
 * The most sentences that a text is cut into; what comes behind the last cut belongs to the last sentence. No readable text has so
 * many. Packs, commands, journals and results all count by this limit, so that none of them can meet a turn that another one refuses.
 */
export const MOST_SENTENCES = 1000;
