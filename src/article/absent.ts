/** Leaves out what is undefined, as exactOptionalPropertyTypes wants it. */
export function withoutAbsent<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
}
