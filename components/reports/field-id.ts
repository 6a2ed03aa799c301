/** The id of the field that a JSON pointer names, for links from the list of problems. */
export function fieldId(pointer: string): string {
  return `field${pointer.replaceAll('/', '-')}`
}
