/** Whether two records (or parts of them) say the same: plain JSON values compared by content, whatever their key order. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const entriesA = Object.entries(a);
  if (entriesA.length !== Object.keys(b).length) return false;
  const valuesB = new Map<string, unknown>(Object.entries(b));
  return entriesA.every(([key, value]) => valuesB.has(key) && sameContent(value, valuesB.get(key)));
}
