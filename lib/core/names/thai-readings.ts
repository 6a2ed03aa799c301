import type { Reading } from '#lib/core/names/reading.ts'

/**
 * Thai and Lao, whose blocks of Unicode are parallel: by place, how a consonant begins a syllable and how it ends one, after the
 * Royal Thai General System (ราชบัณฑิตยสภา) without tones.
 */
const THAI_BLOCK = 0x0e00
const LAO_BLOCK = 0x0e80
const BLOCK = 0x80

const BEGINS =
  '01=k 02=kh 03=kh 04=kh 05=kh 06=kh 07=ng 08=ch 09=ch 0a=ch 0b=s 0c=ch 0d=y 0e=d 0f=t 10=th 11=th 12=th 13=n 14=d 15=t 16=th 17=th ' +
  '18=th 19=n 1a=b 1b=p 1c=ph 1d=f 1e=ph 1f=f 20=ph 21=m 22=y 23=r 25=l 27=w 28=s 29=s 2a=s 2b=h 2c=l 2e=h 5c=n 5d=m'
const CONSONANTS: ReadonlyMap<number, string> = new Map(
  BEGINS.split(' ').map((entry): [number, string] => [Number.parseInt(entry, 16), entry.slice(3)]),
)
const LAO_OTHERWISE: ReadonlyMap<number, string> = new Map([
  [0x0a, 's'],
  [0x27, 'v'],
])
/** How a consonant sounds at the end of a syllable. */
const ENDS: Readonly<Record<string, string>> = {
  ...{ kh: 'k', ch: 't', s: 't', d: 't', th: 't', b: 'p', ph: 'p', f: 'p', r: 'n', l: 'n', h: '' },
}
const LEADING: ReadonlyMap<number, string> = new Map([
  [0x40, 'e'],
  [0x41, 'ae'],
  [0x42, 'o'],
  [0x43, 'ai'],
  [0x44, 'ai'],
])
const VOWELS: ReadonlyMap<number, string> = new Map([
  ...([0x30, 0x31, 0x32, 0x33, 0x3b].map((place) => [place, 'a']) as [number, string][]),
  ...([0x34, 0x35].map((place) => [place, 'i']) as [number, string][]),
  ...([0x36, 0x37].map((place) => [place, 'ue']) as [number, string][]),
  ...([0x38, 0x39].map((place) => [place, 'u']) as [number, string][]),
])
const [CARRIER, HUM, SILENT, RU, LAO_Y] = [0x2d, 0x4d, 0x4c, 0x24, 0x3d]

interface Sound {
  consonant: string
  /** As it ends a syllable. */
  end: string
  vowel: string
  silent: boolean
}

export function isThaiOrLao(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= THAI_BLOCK && code < LAO_BLOCK + BLOCK
}

/** Thai and Lao as heard, with the consonants as they begin a syllable, as documents of old names have them, and with unspoken letters. */
export function thaiReadings(word: string): readonly Reading[] {
  const sounds = soundsOf(word)
  const spoken = sounds.filter(({ silent }, at) => !silent && !isSilenced(sounds, at))
  const texts = [
    spell(spoken, 'written'),
    spell(spoken, 'heard'),
    spell(spoken, 'bare'),
    spell(spoken, 'open'),
    spell(spoken, 'open').replace(/^ch/, 'sh'),
    spell(sounds, 'written'),
  ]
  const how = word.charCodeAt(0) < LAO_BLOCK ? 'thai' : 'lao'
  return [...new Set(texts)].map((text, rank): Reading => ({ text, how, weight: 1 - rank * RANK_LOSS }))
}
const RANK_LOSS = 0.01

/** A vowel that is written in front of the consonant, or the cluster of two, behind which it is spoken (เปรม prem, เดวิด dewit). */
const LED =
  /([\u0E40-\u0E44\u0EC0-\u0EC4])([\u0E01-\u0E2E\u0E81-\u0EAE\u0EDC\u0EDD])((?<=[กขคปผพตทบฟดศสจກຂຄປຜພຕທບຟດ])[รลວวຣລ](?![\u0E30-\u0E3A\u0E47\u0E4C\u0EB0-\u0EBB]))?/gu

/** A consonant in front of a silent one is silent too where another closes the syllable already (ลักษณ์ lak). */
function isSilenced(sounds: readonly Sound[], at: number): boolean {
  const [before, own, next] = [sounds[at - 1], sounds[at], sounds[at + 1]]
  return next?.silent === true && own?.vowel === '' && (before?.vowel === '' || next.consonant === 'r')
}

function soundsOf(word: string): readonly Sound[] {
  const lao = word.charCodeAt(0) >= LAO_BLOCK
  const out: Sound[] = []
  const chars = [...word.replace(LED, '$2$3$1')]
  for (const [at, char] of chars.entries()) {
    const place = char.charCodeAt(0) % BLOCK
    const next = (chars[at + 1] ?? '').charCodeAt(0) % BLOCK
    const last = out.at(-1)
    const consonant = (lao ? LAO_OTHERWISE.get(place) : undefined) ?? CONSONANTS.get(place)
    if (place === RU) out.push({ consonant: 'r', end: 'r', vowel: 'ue', silent: false })
    else if (consonant !== undefined) {
      // เ-ีย and ເ-ຍ are one vowel
      const gliding = consonant === 'y' && last !== undefined && !VOWELS.has(next)
      if (gliding && lao && last.vowel === 'e') last.vowel = 'ia'
      else if (!gliding || last.vowel !== 'ia')
        out.push({ consonant, end: endOf(place, consonant), vowel: '', silent: false })
    } else if (place === CARRIER && (last === undefined || LEADING.has(next) || VOWELS.has(next))) {
      out.push({ ...CARRIED })
    } else if (place === CARRIER && last !== undefined && last.vowel !== '') {
      if (last.vowel === 'e') last.vowel = 'oe'
      else if (!last.vowel.startsWith('ue')) out.push({ ...CARRIED })
    } else if (last !== undefined) addSign(last, place, lao)
  }
  return out
}

const CARRIED: Sound = { consonant: '', end: '', vowel: '', silent: false }

function endOf(place: number, consonant: string): string {
  return place === NYO ? 'n' : (ENDS[consonant] ?? consonant)
}
/** ญ begins a syllable as y and ends one as n. */
const NYO = 0x0d

function addSign(sound: Sound, place: number, lao: boolean): void {
  const vowel = LEADING.get(place) ?? VOWELS.get(place)
  if (place === CARRIER) sound.vowel = 'o'
  else if (place === LAO_Y) sound.vowel += sound.vowel === '' ? 'ia' : 'y'
  else if (place === HUM) sound.vowel = lao ? 'o' : 'am'
  else if (place === SILENT) sound.silent = true
  else if (vowel !== undefined) sound.vowel = joined(sound.vowel, vowel)
}

/** เ with a vowel sign behind its consonant is another vowel: เ-า ao, เ-ี ia, เ-ื uea, เ-ิ oe. */
function joined(leading: string, sign: string): string {
  if (leading === '') return sign
  if (leading === 'e' && sign === 'a') return 'ao'
  if (leading === 'e' && sign === 'i') return 'ia'
  if (leading === 'e' && sign === 'ue') return 'uea'
  return leading
}

/** `heard`: consonants as they end a syllable; `bare`: no vowel that is not written; `open`: an a behind every bare consonant. */
function spell(sounds: readonly Sound[], way: 'written' | 'heard' | 'bare' | 'open'): string {
  let text = ''
  sounds.forEach(({ consonant, end, vowel }, at) => {
    const [before, next] = [sounds[at - 1], sounds[at + 1]]
    const closes = (before !== undefined && before.vowel !== '') || next === undefined
    if (vowel !== '' || way === 'bare') text += consonant + vowel
    else if (way === 'open') text += next?.consonant === 'r' ? consonant : `${consonant}a`
    else if (closes) text += way === 'heard' ? end : consonant
    else text += consonant + (next?.vowel === '' ? 'o' : 'a')
  })
  return text
}
