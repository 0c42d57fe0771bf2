/** Whether something dragged holds files. */
export const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** What was dropped, one by one: on the desktop files and folders as `File`s, in a browser a folder as its entry. */
export function droppedThings(transfer: DataTransfer, edition: 'desktop' | 'browser'): readonly object[] {
  return [...transfer.items].flatMap((item) => {
    const entry = edition === 'browser' ? item.webkitGetAsEntry() : null;
    const thing = entry?.isDirectory === true ? entry : item.getAsFile();
    return thing === null ? [] : [thing];
  });
}
