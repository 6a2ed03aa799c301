/** Pieces that names are attacked with: real words, look-alikes, scripts side by side, what cannot be seen, and floods. */
const PIECES: readonly ((random: () => number) => string)[] = [
  (random) => pick(random, ['Vladimir', 'PUTIN', 'bin', 'al-', 'O’Brien', 'Ltd', 'GmbH', 'II', 'X Æ A-12']),
  (random) =>
    pick(random, [
      'Владимир',
      'Рutin',
      '佐藤',
      'サトウ',
      'ｻﾄｳ',
      '髙橋',
      '株式会社',
      '김정은',
      'محمد',
      'דוד',
      'ვლადიმერ',
    ]),
  (random) =>
    pick(random, ['\u202E', '\u2066', '\u200D', '\u00AD', '\uFEFF', '\u0000', '\uD83D', '👩‍👩‍👧', '\u3000']),
  (random) => pick(random, ['、', '。', '—', '"', '\\', '=cmd()', '%00', "'; --", '<b>', '\r', '\t']),
  (random) => 'e\u0301\u0323'.repeat(times(random)),
  (random) => pick(random, ['x', 'ア', '漢', 'ъ', '\u0660', 'ﷺ']).repeat(times(random)),
  (random) => `${pick(random, ['a', '李', 'ンー'])} `.repeat(times(random)),
  (random) => String.fromCodePoint(Math.floor(random() * 0xd800)),
]
const PIECES_MAX = 8
/** Longest run of one piece. */
const TIMES_MAX = 10_000

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T
}

/** Mostly few, seldom very many. */
function times(random: () => number): number {
  return 1 + Math.floor(random() ** 6 * TIMES_MAX)
}

/** A name as somebody might write it to get past a screening; the same for the same stream of numbers. */
export function hostileName(random: () => number): string {
  const count = Math.floor(random() * PIECES_MAX)
  return Array.from({ length: count }, () => pick(random, PIECES)(random)).join(random() < 0.5 ? ' ' : '')
}

/** A line for the command line: mostly a question about hostile names, now and then no question at all. */
export function hostileLine(random: () => number): string {
  const [name1, name2] = [hostileName(random), hostileName(random)]
  if (random() < 0.8)
    return JSON.stringify({ schema: pick(random, ['Person', 'Company', '', null]), name1, name2 })
  return pick(random, [
    '{"name1":',
    'null',
    '[]',
    '{"schema":"Person","name1":1,"name2":[]}',
    '"\\ud800"',
    `{"name1":${JSON.stringify(name1.replaceAll('\n', ' '))}}`,
    '{"__proto__":{"name1":"a"},"constructor":null}',
    `${'['.repeat(2_000)}`,
  ])
}
