import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcement } from '../../../renderer/announce/channel.ts';
import { BlackButton } from '../../../renderer/components/black-button.tsx';
import { BlackCover } from '../../../renderer/components/black-cover.tsx';
import { blackScreen, setBlack } from '../../../renderer/keys/black-screen.ts';
import { useKeys } from '../../../renderer/keys/use-keys.ts';
import { complaints, stage } from '../figures/stage.tsx';

afterEach(() => setBlack(false));

function Screen({ fired }: { readonly fired: string[] }) {
  const does = (what: string) => (): void => void fired.push(what);
  useKeys({ onward: does('onward'), back: does('back'), hide: does('hide') });
  return (
    <main>
      <h1 tabIndex={-1}>A screen</h1>
      <BlackButton />
      <BlackCover />
    </main>
  );
}

async function presented() {
  const fired: string[] = [];
  const screen = await stage(<Screen fired={fired} />);
  const heading = page.getByRole('heading', { name: 'A screen' }).element();
  if (heading instanceof HTMLElement) heading.focus();
  return { fired, screen };
}

test.for(['b', '.', 'Escape', ' ', 'PageDown', 'ArrowLeft', 'click'])(
  'B blacks the whole screen; %s shows it again and does no more',
  async (lift) => {
    const { fired } = await presented();
    await userEvent.keyboard(lift === '.' ? '.' : 'b');
    const cover = page.getByRole('dialog', { name: /^The screen is black\./ });
    await expect.element(cover).toBeVisible();
    const box = cover.element().getBoundingClientRect();
    expect([box.width, box.height]).toEqual([window.innerWidth, window.innerHeight]);
    expect(getComputedStyle(cover.element()).backgroundColor).toBe('rgb(0, 0, 0)');
    expect(await complaints()).toEqual([]);
    if (lift === 'click') await cover.click();
    else await userEvent.keyboard(lift.length === 1 ? lift : `{${lift}}`);
    await expect.element(cover).not.toBeInTheDocument();
    expect(fired).toEqual([]);
    expect(announcement.getState().text).toBe('The screen is shown again.');
    await expect.element(page.getByRole('heading', { name: 'A screen' })).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(fired).toEqual(['onward']);
  },
);

test('while it is black other keys do nothing, and leaving the class shows the screen again', async () => {
  const { fired, screen } = await presented();
  await userEvent.keyboard('b');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('x5{Tab}');
  expect(fired).toEqual([]);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await screen.unmount();
  expect(blackScreen.getState().black).toBe(false);
});

test('a click on the button leaves the focus where it was: space goes on', async () => {
  const { fired } = await presented();
  await page.getByRole('button', { name: 'Black' }).click();
  await userEvent.keyboard('{Escape} ');
  await expect.element(page.getByRole('heading', { name: 'A screen' })).toHaveFocus();
  expect(fired).toEqual(['onward']);
});
