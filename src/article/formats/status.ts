/** Whether a story of this status may be shown; where none is said, it may. */
export function isUsable(status: string | undefined): boolean {
  return status === undefined || status === 'usable'
}

/** Of what is said of one story in several places: canceled, else what is not usable, else usable. */
export function strictest<Status extends string>(
  statuses: readonly (Status | undefined)[],
): Status | undefined {
  const said = statuses.filter((status) => status !== undefined)
  return (
    said.find((status) => /^cancell?ed$/.test(status)) ?? said.find((status) => !isUsable(status)) ?? said[0]
  )
}
