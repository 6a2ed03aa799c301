/** Typed letters (satou) as passports write them: long vowels unmarked, n before b, m, p as m. */
export function passport(typed: string): string {
  return capital(
    typed
      .replace(/ou|oo/g, 'o')
      .replace(/uu/g, 'u')
      .replace(/n(?=[bmp])/g, 'm'),
  )
}

/** As typed, long vowels spelled out. */
export function spelledOut(typed: string): string {
  return capital(typed)
}

/** Long o written oh, as passports allow on request. */
export function withOh(typed: string): string {
  return capital(typed.replace(/ou|oo/g, 'oh').replace(/uu/g, 'u'))
}

const KUNREI: readonly (readonly [RegExp, string])[] = [
  [/sh([auo])/g, 'sy$1'],
  [/ch([auo])/g, 'ty$1'],
  [/j([auo])/g, 'zy$1'],
  [/shi/g, 'si'],
  [/chi/g, 'ti'],
  [/tsu/g, 'tu'],
  [/fu/g, 'hu'],
  [/ji/g, 'zi'],
]

/** Kunrei (訓令式, 1954): si, ti, tu, hu, zi; long vowels unmarked. */
export function kunrei(typed: string): string {
  const letters = KUNREI.reduce((text, [from, to]) => text.replace(from, to), typed)
  return capital(letters.replace(/ou|oo/g, 'o').replace(/uu/g, 'u'))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Hiragana as katakana. */
export function katakana(kana: string): string {
  return kana.replace(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))
}
