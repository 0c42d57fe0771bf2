/** The bytes of a small picture that can be drawn. */
export async function pictureBytes(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(72, 48);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('Nothing can be drawn here.');
  context.fillStyle = '#5d7d4c';
  context.fillRect(0, 0, 72, 48);
  const picture = await canvas.convertToBlob({ type: 'image/webp' });
  return new Uint8Array(await picture.arrayBuffer());
}
