/**
 * Four eyes (規則 27 条 1 項 1 号ハ, 32 条 1 項 4 号): may this person give the second judgement over what the first
 * person put forward? The database holds the same rule as a constraint.
 */
export function isSecondPerson(firstPersonId: string, secondPersonId: string): boolean {
  return firstPersonId.toLowerCase() !== secondPersonId.toLowerCase()
}
