import type { Exhibit } from '../../../../game/pack/schema.ts';
import { complainOfEach, type Check } from '../subject.ts';

const TELLING = /real|gen|fake|synth|photo|human|model|part|dream|patch|image|text|turn/;
/** In a thousand names drawn at random six digits in a row come twice, eight hardly ever. */
const COUNTED = /\d{8}|0{4}/;

/** Nothing can be read from an id or a file name: no label, subject, source or order. */
export const opaque: Check = {
  name: 'ids and file names opaque',
  run: ({ pack }) => {
    const starts = Map.groupBy(namesOf(pack.exhibits), (name) => name.slice(0, 4));
    const shared = [...starts].filter(([, names]) => new Set(names).size > 2);
    return [
      ...complainOfEach(pack.exhibits, (exhibit) => namesOf([exhibit]).flatMap((name) => readable(name, exhibit))),
      ...shared.map(([start, names]) => ({
        says: `${names.length} ids or file names begin with "${start}": they were not drawn at random.`,
      })),
    ];
  },
};

function namesOf(exhibits: readonly Exhibit[]): readonly string[] {
  return exhibits.flatMap((exhibit) => {
    const files =
      exhibit.medium === 'text'
        ? []
        : [exhibit.picture.file, ...(exhibit.original === undefined ? [] : [exhibit.original.picture.file])];
    return [...new Set([exhibit.id, ...files.map((file) => file.replace(/^media\/|\.webp$/g, ''))])];
  });
}

function readable(name: string, { title, topic, genre, family }: Exhibit): readonly string[] {
  const words = `${title} ${topic} ${genre} ${family}`.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const word = TELLING.exec(name)?.[0] ?? words.find((candidate) => name.includes(candidate));
  if (word !== undefined) return [`"${name}" holds "${word}": an id or a file name must mean nothing.`];
  return COUNTED.test(name) ? [`"${name}" looks counted, not drawn at random.`] : [];
}
