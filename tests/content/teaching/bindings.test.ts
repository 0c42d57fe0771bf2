import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import { MEDIA, ORIGINS, TRUTHS } from '../../../game/pack/vocabulary.ts';
import { kindOf, KINDS, type Kind } from '../../../game/teaching/kinds.ts';
import { chooseQuestion, exhibitFor } from '../../../game/session/question.ts';
import type { State } from '../../../game/session/state.ts';
import type { Teaching, Theme } from '../../../game/teaching/schema.ts';
import { makeImage, makePack, makeSetup, makeTeaching, makeText } from '../../game/fixtures.ts';
import { begun } from '../../game/play.ts';
import { realTeaching } from '../check/sample.ts';

const { questions } = realTeaching();

/** What a question goes by, of every exhibit of the pack's source. */
const entries = v.array(
  v.object({
    id: v.string(),
    genre: v.string(),
    medium: v.picklist(MEDIA),
    truth: v.picklist(TRUTHS),
    origin: v.picklist(ORIGINS),
  }),
);
const SOURCE = resolve(import.meta.dirname, '../../../content/packs/first-look/source');
const exhibits: readonly Exhibit[] = readdirSync(SOURCE)
  .filter((file) => /^(?:images|texts)-/.test(file))
  .flatMap((file) => v.parse(entries, JSON.parse(readFileSync(join(SOURCE, file), 'utf8'))))
  .map(({ medium, ...entry }) => ({ ...(medium === 'image' ? makeImage(1, 'real') : makeText(1, 'real')), ...entry }));

const PACK = makePack();
const basis = begun(makeSetup({ mode: 'practice', theme: 1 }));

/** A session whose one round was this exhibit, answered wrongly, with one question left in the deck. */
function after(exhibit: Exhibit, theme: Theme, teaching: Teaching): State {
  const record = {
    exhibit: exhibit.id,
    round: 0,
    position: 0,
    level: exhibit.truth === 'real' ? (6 as const) : (1 as const),
    gut: null,
    checks: [],
    turn: null,
    clues: [],
    machine: null,
    locked: true,
    points: -6,
  };
  const only: Pack = { ...PACK, exhibits: [exhibit] };
  return {
    ...basis,
    setup: { ...basis.setup, pack: only, teaching },
    rounds: [{ theme, exhibits: [exhibit.id], captions: [null] }],
    records: [record],
  };
}

/** What a question that speaks of its exhibit says about it: none but these kinds can be meant. */
const SAYS: readonly (readonly [says: RegExp, kinds: readonly Kind[]])[] = [
  [/\bpictures?\b/i, ['picture', 'sheet']],
  [/\bphotograph/i, ['picture']],
  [/\bthis text\b|\btexts like this\b/i, KINDS.filter((kind) => !['picture', 'sheet', 'names'].includes(kind))],
];

describe('every question is dealt with the kinds of exhibit that it names and with no other', () => {
  it.each(questions)('$id', (question) => {
    const { kinds = [], truths, origins, mistake } = question.fits;
    const wrong: string[] = [];
    let dealt = 0;
    const alone = makeTeaching([question]);
    for (const exhibit of exhibits) {
      const meant =
        kinds.includes(kindOf(exhibit)) &&
        (truths === undefined || truths.includes(exhibit.truth)) &&
        (origins === undefined || origins.includes(exhibit.origin));
      const due = meant && (mistake === undefined || (mistake === 'miss') === (exhibit.truth !== 'real'));
      const state = after(exhibit, question.theme, alone);
      const shown = exhibitFor(state, question, null);
      if ((chooseQuestion(state, 0) !== null) !== due) wrong.push(`asked after ${exhibit.id}`);
      if (shown !== (question.scenario === undefined && due ? exhibit.id : null)) wrong.push(`shown ${exhibit.id}`);
      if (due) dealt += 1;
    }
    expect(wrong).toEqual([]);
    expect(dealt).toBeGreaterThan(0);
  });

  it('speaks of no other kind of thing than it is bound to', () => {
    for (const { id, scenario, question, fits } of questions) {
      if (scenario !== undefined) continue;
      for (const [says, kinds] of SAYS) {
        if (says.test(question))
          expect(kinds, `${id}: ${String(says)}`).toEqual(expect.arrayContaining([...(fits.kinds ?? [])]));
      }
    }
  });
});
