import { vi } from 'vitest';
import teachingJson from '../../../content/teaching/en.json';
import { reportModel } from '../../../game/results/report-model.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { ReportBody } from '../../../renderer/screens/report/report-body.tsx';
import { stage } from '../figures/stage.tsx';

/** The program's own files, as far as a report asks for them: the ethics questions. */
export function serveTeaching(): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(teachingJson))));
}

/** The report on some results, and its headings in order. */
export async function showReport(results: readonly SessionResult[]) {
  const model = reportModel(results);
  const screen = await stage(
    <main>
      <h1>A report</h1>
      <ReportBody model={model} />
    </main>,
  );
  const { container } = screen;
  const parts = (): readonly string[] => [...container.querySelectorAll('.part > h2')].map((each) => each.textContent);
  return { model, screen, container, parts };
}

/** The part under a heading; throws where there is none. */
export function partOf(container: Element, heading: string): Element {
  for (const part of container.querySelectorAll('.part'))
    if (part.querySelector('h2')?.textContent === heading) return part;
  throw new Error(`No part is headed "${heading}".`);
}
