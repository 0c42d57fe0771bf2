/** The one channel of the notes' page: from the main process to it, and nothing back. */
export const NOTES_CHANNEL = 'notes:show';
