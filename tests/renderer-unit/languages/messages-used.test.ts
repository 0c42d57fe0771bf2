import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { catalogueFiles, readCatalogue } from '../../../scripts/vite/messages-plugin.ts';
import { isNode, nodesOf, rendererSources, sourceOf, type Source } from './screen-sources.ts';

/** All catalogues: what the home screen loads, and what sessions and teachers' screens add. */
const FILES = ['en', 'en/session', 'en/class'].flatMap((part) => catalogueFiles(join(ROOT, 'renderer/messages'), part));
const ids = [...readCatalogue(FILES).keys()];
/** What an id looks like in a program: two words or more, parted by dots. */
const ID = /^[a-z][\w-]*(\.[\w-]+)+$/i;

interface Used {
  readonly whole: ReadonlySet<string>;
  /** Patterns of ids that are put together, from what is written between the parts that vary. */
  readonly made: readonly { readonly file: string; readonly pattern: RegExp }[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The ids that programs name: whole ones anywhere, put together ones as templates that begin like an id. */
function usedIn(sources: readonly Source[]): Used {
  const whole = new Set<string>();
  const made: { readonly file: string; readonly pattern: RegExp }[] = [];
  for (const { file, tree } of sources) {
    for (const { node } of nodesOf(tree)) {
      if (node.type === 'Literal' && typeof node['value'] === 'string' && ID.test(node['value']))
        whole.add(node['value']);
      if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) continue;
      const parts = node['quasis'].map((part: unknown) => {
        const value = isNode(part) ? part['value'] : null;
        return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
      });
      if (parts.length > 1 && /^[a-z][\w-]*\.([\w.-]*)$/i.test(parts[0] ?? '')) {
        made.push({ file, pattern: new RegExp(`^${parts.map(escaped).join(String.raw`[\w-]+`)}$`) });
      }
    }
  }
  return { whole, made };
}

const used = usedIn(rendererSources());

it('ids are found where they stand whole and where they are put together', () => {
  const source = sourceOf(
    'x.tsx',
    "const a = t('app.name'); const b = <p>{t(`level.${n}`)}{t(`a.${b}.c`)}{`not ${n}`}</p>;",
  );
  const found = usedIn([source]);
  expect([...found.whole]).toEqual(['app.name']);
  expect(found.made.map(({ pattern }) => pattern.source)).toEqual([
    String.raw`^level\.[\w-]+$`,
    String.raw`^a\.[\w-]+\.c$`,
  ]);
});

it('every message is used somewhere', () => {
  const unused = ids.filter((id) => !used.whole.has(id) && !used.made.some(({ pattern }) => pattern.test(id)));
  expect(unused).toEqual([]);
});

it('every id that is put together finds messages', () => {
  const empty = used.made.filter(({ pattern }) => !ids.some((id) => pattern.test(id)));
  expect(empty.map(({ file, pattern }) => `${file}: ${pattern.source}`)).toEqual([]);
  expect(used.made.length).toBeGreaterThan(10);
});

it('every id in a call of t() is a message', () => {
  const unknown = rendererSources().flatMap(({ file, tree }) =>
    [...nodesOf(tree)].flatMap(({ node }) => {
      const callee = node['callee'];
      if (node.type !== 'CallExpression' || !isNode(callee) || callee['name'] !== 't') return [];
      const asked = Array.isArray(node['arguments']) ? node['arguments'][0] : undefined;
      const named = isNode(asked) ? [...nodesOf(asked)].filter((each) => each.node.type === 'Literal') : [];
      return named
        .map((each) => each.node['value'])
        .filter((value): value is string => typeof value === 'string' && ID.test(value) && !ids.includes(value))
        .map((value) => `${file}: ${value}`);
    }),
  );
  expect(unknown).toEqual([]);
});
