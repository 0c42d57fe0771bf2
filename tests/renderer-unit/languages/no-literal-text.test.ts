import { expect, it } from 'vitest';
import { isNode, nodesOf, rendererSources, sourceOf, type Source } from './screen-sources.ts';

/** Attributes that a person reads or hears. */
const SAID = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
  'label',
  'name',
  'hint',
]);
/** Names of keys, which are printed on the keyboard in the language of the machine and not of the game. */
const KEYS = new Set(['Enter', 'Esc', 'Space', 'L', 'C', 'Z', 'N', 'T', 'P', 'M']);
const WORD = /\p{L}{2,}/u;

/** Words in elements or in attributes that are read, written out instead of asked of the catalogue. */
function literalTexts({ file, text, tree }: Source): readonly string[] {
  const line = (at: number): number => text.slice(0, at).split('\n').length;
  return [...nodesOf(tree)].flatMap(({ node, around }) => {
    const value = node.type === 'JSXText' || node.type === 'Literal' ? node['value'] : templateText(node);
    if (typeof value !== 'string' || !WORD.test(value) || KEYS.has(value.trim())) return [];
    return node.type === 'JSXText' || isShown(around)
      ? [`${file}:${line(node.start)} ${JSON.stringify(value.trim())}`]
      : [];
  });
}

function templateText(node: { readonly type: string; readonly [property: string]: unknown }): unknown {
  if (node.type !== 'TemplateElement') return null;
  const { value } = node;
  return typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : null;
}

/** Whether what stands inside these nodes is shown: as a child of an element or in an attribute that is read, and in no call or comparison. */
function isShown(around: readonly Source['tree'][]): boolean {
  for (const [index, node] of [...around.entries()].toReversed()) {
    if (node.type === 'JSXAttribute')
      return SAID.has(nameOf(node)) && !(nameOf(node) === 'name' && isOfThePage(around[index - 1]));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') return true;
    // A message's id, a key of an object, what something is compared with: not what is shown.
    if (
      !['JSXExpressionContainer', 'ConditionalExpression', 'LogicalExpression', 'TemplateLiteral'].includes(node.type)
    )
      return false;
  }
  return false;
}

const nameOf = ({ name }: Source['tree']): string => (isNode(name) ? String(name['name']) : '');

/** An element of the page itself, whose `name` groups controls; that of a component is a text. */
const isOfThePage = (opening: Source['tree'] | undefined): boolean =>
  /^[a-z]/.test(opening === undefined ? '' : nameOf(opening));

it('finds words in elements, expressions and attributes, and nothing else', () => {
  const found = literalTexts(
    sourceOf(
      'x.tsx',
      `const a = (
        <div className="not this" aria-label="one" role={b ? 'group' : undefined}>
          two {c ? 'three' : t('not.this')} {\`four \${n}\`} · <kbd>Enter</kbd> {d === 'not this' ? 1 : 2}
          <img alt={e ? 'five' : ''} src="not this" /> <Choice name="six" /> <input name="not this" />
        </div>
      );`,
    ),
  );
  expect(found.map((each) => each.replace(/^.* "/, '"'))).toEqual([
    '"one"',
    '"two"',
    '"three"',
    '"four"',
    '"five"',
    '"six"',
  ]);
});

it('no word that a person sees or hears is written in a screen: all come from the catalogue', () => {
  expect(rendererSources().flatMap(literalTexts)).toEqual([]);
});
