/** Each thing with a key of its own, although files on two sticks may have one name: the name, and how often it came before. */
export function keyed<T extends { readonly name: string }>(
  list: readonly T[],
): readonly (T & { readonly key: string })[] {
  const before = new Map<string, number>();
  return list.map((item) => {
    const times = before.get(item.name) ?? 0;
    before.set(item.name, times + 1);
    return { ...item, key: `${item.name} ${times}` };
  });
}
