import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { liveSession } from '../session/live-session.tsx';
import { look, lookAtImage, lookAtText } from './sample-look.tsx';

/** Where the loupe's centre is on the picture, in hundredths from left and top. */
function loupeAt(): readonly [number, number] {
  const loupe = document.querySelector('.loupe');
  if (!(loupe instanceof HTMLElement)) throw new Error('There is no loupe.');
  return [Math.round(parseFloat(loupe.style.left)), Math.round(parseFloat(loupe.style.top))];
}

function sheet(): HTMLElement {
  const found = document.querySelector('.sheet');
  if (!(found instanceof HTMLElement)) throw new Error('There is no sheet.');
  return found;
}

test('the loupe follows the mouse, and L takes it away', async () => {
  await look(lookAtImage);
  await userEvent.keyboard('l');
  expect(loupeAt()).toEqual([50, 50]);
  await expect.element(page.getByRole('button', { name: 'Loupe' })).toHaveAttribute('aria-pressed', 'true');
  const { width, height } = sheet().getBoundingClientRect();
  await userEvent.hover(sheet(), { position: { x: width * 0.2, y: height * 0.8 } });
  const [x, y] = loupeAt();
  // The pointer stands on whole pixels.
  expect(Math.abs(x - 20)).toBeLessThanOrEqual(1);
  expect(Math.abs(y - 80)).toBeLessThanOrEqual(1);
  await userEvent.keyboard('l');
  expect(document.querySelector('.loupe')).toBeNull();
});

test('the loupe goes where a finger is laid, and the page does not scroll under it', async () => {
  await look(lookAtImage);
  await page.getByRole('button', { name: 'Loupe' }).click();
  const box = sheet().getBoundingClientRect();
  sheet().dispatchEvent(
    new PointerEvent('pointerdown', {
      pointerType: 'touch',
      bubbles: true,
      clientX: box.left + box.width * 0.7,
      clientY: box.top + box.height * 0.1,
    }),
  );
  await expect.poll(loupeAt).toEqual([70, 10]);
  expect(getComputedStyle(sheet()).touchAction).toBe('none');
});

test('the arrow keys move the loupe, and it stops at the edge', async () => {
  await look(lookAtImage);
  await userEvent.keyboard('l{ArrowRight}{ArrowRight}{ArrowUp}');
  expect(loupeAt()).toEqual([58, 46]);
  await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
  expect(loupeAt()).toEqual([54, 50]);
  await userEvent.keyboard('{ArrowRight}'.repeat(15));
  expect(loupeAt()).toEqual([100, 50]);
});

test('what is under the glass keeps its place there: it is enlarged about that point', async () => {
  const { screen } = await look(lookAtImage);
  await userEvent.keyboard('l');
  const glass = screen.container.querySelector<HTMLElement>('.loupe__glass img');
  expect(glass?.style.transformOrigin).toBe('50% 50%');
  expect(glass?.style.transform).toMatch(/^scale\([2-9]/);
  expect(glass?.getAttribute('src')).toBe(screen.container.querySelector('.sheet > img')?.getAttribute('src'));
});

test('side light changes the picture’s contrast, also under the loupe', async () => {
  const { screen } = await look(lookAtImage);
  const picture = screen.container.querySelector('.sheet > img');
  if (picture === null) throw new Error('There is no picture.');
  expect(getComputedStyle(picture).filter).toBe('none');
  await userEvent.keyboard('cl');
  expect(getComputedStyle(picture).filter).toContain('contrast(');
  const glass = screen.container.querySelector('.loupe__glass img');
  expect(glass === null ? '' : getComputedStyle(glass).filter).toContain('contrast(');
});

test('zoom makes the picture a named region that scrolls by keyboard', async () => {
  const { screen, commands } = await look(lookAtImage);
  await userEvent.keyboard('z');
  const region = page.getByRole('region', { name: 'Enlarged picture; scroll to look around' });
  await expect.element(region).toHaveAttribute('tabindex', '0');
  const element = region.element();
  expect(element.scrollWidth).toBeGreaterThan(element.clientWidth * 1.5);
  if (element instanceof HTMLElement) element.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  await expect.poll(() => element.scrollLeft).toBeGreaterThan(0);
  // Space scrolls here; it does not check.
  await userEvent.keyboard(' ');
  expect(commands()).toEqual([]);
  await userEvent.keyboard('z');
  expect(screen.container.querySelector('[role="region"].look__picture')).toBeNull();
});

test('loupe and zoom put each other away, and no tool stays for the next exhibit', async () => {
  await look(lookAtImage);
  const loupe = page.getByRole('button', { name: 'Loupe' });
  const zoom = page.getByRole('button', { name: 'Zoom' });
  await userEvent.keyboard('l');
  await userEvent.keyboard('z');
  await expect.element(loupe).toHaveAttribute('aria-pressed', 'false');
  await expect.element(zoom).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('l');
  await expect.element(zoom).toHaveAttribute('aria-pressed', 'false');
});

test('the tools are put away when the next picture comes', async () => {
  await liveSession({ media: 'images' });
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('cz');
  await expect.element(page.getByRole('button', { name: 'Zoom' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('3{Enter}');
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Zoom' })).toHaveAttribute('aria-pressed', 'false');
  await expect.element(page.getByRole('button', { name: /^Side light/ })).toHaveAttribute('aria-pressed', 'false');
});

test('a text has no loupe, no side light and no zoom', async () => {
  const { screen } = await look(lookAtText);
  await userEvent.keyboard('lcz');
  expect(screen.container.querySelector('.loupe, [data-contrast="true"], [data-zoom="true"]')).toBeNull();
  await expect.element(page.getByRole('button', { name: 'Loupe' })).not.toBeInTheDocument();
});

test('a broken picture says so, and the lesson goes on', async () => {
  const { view } = await liveSession({ media: 'images' });
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/^This picture cannot be shown any more\./);
  await userEvent.keyboard('3{Enter}');
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => view().name).toBe('look');
  expect(view()).toMatchObject({ progress: { position: 2 } });
});
