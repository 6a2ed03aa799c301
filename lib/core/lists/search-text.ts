/** A name folded for look-up on the list pages: width and case even, marks and punctuation gone, one blank between words. */
export function searchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}ー]+/gu, ' ')
    .trim()
}
