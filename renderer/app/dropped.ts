/** Whether something dragged holds files. */
export const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** How a dropped folder comes: as its entry, through which its files can be read here; or as a `File`, of which the desktop's preload makes a path. */
export type Folders = 'entries' | 'files';

/** What was dropped, one by one. */
export function droppedThings(transfer: DataTransfer, folders: Folders): readonly object[] {
  return [...transfer.items].flatMap((item) => {
    const entry = folders === 'entries' ? item.webkitGetAsEntry() : null;
    const thing = entry?.isDirectory === true ? entry : item.getAsFile();
    return thing === null ? [] : [thing];
  });
}
