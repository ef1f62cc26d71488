/**
 * A deep copy of a part of the model in which every id is empty, so that `assignIds` gives it new ones. Origins are
 * shared.
 */
export function copyWithoutIds<T>(part: T): T {
  return copy(part) as T;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'idGiven')
    .map(([key, inner]) => [key, key === 'id' ? '' : key === 'origin' ? (inner as unknown) : copy(inner)]);
  return Object.fromEntries(entries);
}
