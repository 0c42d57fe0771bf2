import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DropPack } from '../../../renderer/app/drop-pack.tsx';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

const FILE = new File(['x'], 'pack.zip');

/** Sends a drag's event as the browser does; whether the page took it is answered. */
function drag(
  type: 'dragover' | 'dragleave' | 'drop',
  files: readonly File[],
  related: EventTarget | null = null,
): boolean {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  if (files.length === 0) dataTransfer.setData('text/plain', 'words');
  return !document.body.dispatchEvent(
    new DragEvent(type, { dataTransfer, relatedTarget: related, bubbles: true, cancelable: true }),
  );
}

async function show() {
  const program = recordedProgram();
  await stage(<DropPack />, program);
  return program;
}

const hint = page.getByText('Drop the pack to import it');

test('a file over the window shows where it may go; leaving takes that away', async () => {
  await show();
  expect(drag('dragover', [FILE])).toBe(true);
  await expect.element(hint).toBeVisible();
  drag('dragleave', [FILE], document.body);
  await expect.element(hint).toBeVisible();
  drag('dragleave', [FILE]);
  await expect.element(hint).not.toBeInTheDocument();
});

test('a dropped file is imported', async () => {
  const { actions } = await show();
  drag('dragover', [FILE]);
  expect(drag('drop', [FILE])).toBe(true);
  await expect.element(hint).not.toBeInTheDocument();
  expect(actions.importPack).toHaveBeenCalledOnce();
  expect(actions.importPack.mock.calls[0]?.[0]).toMatchObject({ dropped: { name: 'pack.zip' } });
});

test('several at once are refused with a word of what to do', async () => {
  const { actions } = await show();
  drag('drop', [FILE, new File(['y'], 'other.zip')]);
  expect(actions.importPack).not.toHaveBeenCalled();
  expect(actions.refuseDrop.mock.calls).toMatchObject([[[{ says: 'Drop one zip file or one folder at a time.' }]]]);
});

test('dragged words are the page’s own affair', async () => {
  const { actions } = await show();
  expect(drag('dragover', [])).toBe(false);
  expect(drag('drop', [])).toBe(false);
  expect(actions.importPack).not.toHaveBeenCalled();
});

test('while exhibits are opened a drop is taken from the browser and let go', async () => {
  const program = recordedProgram();
  program.app.setState({ screen: { name: 'opening' } });
  await stage(<DropPack />, program);
  expect(drag('dragover', [FILE])).toBe(true);
  expect(drag('drop', [FILE])).toBe(true);
  expect(program.actions.importPack).not.toHaveBeenCalled();
  expect(hint.elements()).toHaveLength(0);
});

test('where results are brought, a drop opens nothing and is left to that screen', async () => {
  const program = recordedProgram();
  program.app.setState({ screen: { name: 'merge' } });
  await stage(<DropPack />, program);
  expect(drag('dragover', [FILE])).toBe(true);
  expect(drag('drop', [FILE])).toBe(true);
  expect(drag('drop', [])).toBe(false);
  expect(program.actions.importPack).not.toHaveBeenCalled();
  expect(program.actions.refuseDrop).not.toHaveBeenCalled();
  expect(hint.elements()).toHaveLength(0);
});
