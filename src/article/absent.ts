/** Leaves out what is undefined, as exactOptionalPropertyTypes wants it. */
export function withoutAbsent<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  const present: Partial<T> = {}
  for (const name in given) if (given[name] !== undefined) present[name] = given[name]
  return present as T
}
