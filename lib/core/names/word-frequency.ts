export function commonness(_letters: string): number {
  return 0
}
