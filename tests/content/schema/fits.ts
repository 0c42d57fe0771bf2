/** A JSON Schema as this program writes them, as far as it uses the language (draft 07). */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly additionalItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

const WORDS =
  '$schema title description type const enum anyOf oneOf pattern minLength maxLength minimum maximum ' +
  'items minItems maxItems additionalItems properties required additionalProperties';
const KNOWN = new Set(WORDS.split(' '));

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const within = (number: number, least = -Infinity, most = Infinity): boolean => number >= least && number <= most;

function listFits(schema: Schema, value: readonly unknown[]): boolean {
  const { items } = schema;
  const itemOf = (index: number): Schema | undefined =>
    Array.isArray(items) ? (items as readonly Schema[])[index] : (items as Schema | undefined);
  return (
    within(value.length, schema.minItems, schema.maxItems) &&
    value.every((entry, index) => {
      const item = itemOf(index);
      return item === undefined ? schema.additionalItems !== false : fits(item, entry);
    })
  );
}

function fieldsFit({ properties = {}, required = [], additionalProperties }: Schema, value: object): boolean {
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, entry]) => {
      const property = properties[name];
      return property === undefined ? additionalProperties !== false : fits(property, entry);
    })
  );
}

/**
 * Whether a value fits a schema.
 * @throws at a word of the language that this reader does not know: it must not let things through unread
 */
export function fits(schema: Schema, value: unknown): boolean {
  for (const word of Object.keys(schema)) if (!KNOWN.has(word)) throw new Error(`unknown in a schema: ${word}`);
  const { type, anyOf, oneOf, pattern } = schema;
  const typed = type === undefined || (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type);
  if (!typed || ('const' in schema && schema.const !== value)) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (anyOf !== undefined && !anyOf.some((one) => fits(one, value))) return false;
  if (oneOf !== undefined && oneOf.filter((one) => fits(one, value)).length !== 1) return false;
  if (typeof value === 'number') return within(value, schema.minimum, schema.maximum);
  if (typeof value === 'string')
    return (
      within(value.length, schema.minLength, schema.maxLength) &&
      (pattern === undefined || new RegExp(pattern, 'u').test(value))
    );
  if (Array.isArray(value)) return listFits(schema, value);
  return typeof value !== 'object' || value === null || fieldsFit(schema, value);
}
