import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../content/authoring/harvest/progress-line.ts';

function drawn(isTTY: boolean): string {
  const parts: string[] = [];
  const line = progressLine({ isTTY, write: (text) => parts.push(text) });
  line.report('fetching', 0);
  line.report('fetching', 0.5);
  line.report('coding', 1);
  line.end();
  return parts.join('');
}

describe('the progress line', () => {
  it('redraws itself on a terminal', () => {
    const redrawn = drawn(true).split('\r');
    expect(redrawn).toHaveLength(4);
    expect(redrawn[2]).toMatch(/^█{12}░{12} +50 % {2}fetching +$/);
    expect(redrawn[3]).toMatch(/^█{24} 100 % {2}coding +\n$/);
  });

  it('writes each kind of work once to a log', () => {
    expect(drawn(false)).toBe('fetching\ncoding\n');
  });
});
