import type { Script } from '#lib/core/lists/listed-entity.ts'
import { type SoundRows, soundRows } from '#lib/core/names/align-sounds.ts'
import type { Reading } from '#lib/core/names/reading.ts'
import { learntScript, soundSymbols } from '#lib/core/names/sound-symbols.ts'
import { type LatinPieces, latinPieces } from '#lib/core/names/sound-tables.ts'
import { type SoundedWord, soundedWord } from '#lib/core/names/token-similarity.ts'

/** What comparing needs of a token, worked out once and only when it is needed: an index holds very many tokens. */
export class TokenSounds {
  readonly #text: string
  readonly #script: Script | null
  readonly #readings: readonly Reading[]
  #rows: SoundRows | null | undefined
  readonly #pieces: LatinPieces[] = []
  #words: readonly SoundedWord[] | undefined
  #lengths: readonly [number, number] | undefined

  /** `script`: that of the table by which it is heard; null for a word that is read only. */
  constructor(text: string, script: Script | null, readings: readonly Reading[]) {
    this.#text = text
    this.#script = script
    this.#readings = readings
  }

  /** The token as rows of its script's learnt table; null for Latin and for scripts without a table. */
  get rows(): SoundRows | null {
    if (this.#rows === undefined) this.#rows = this.#makeRows()
    return this.#rows
  }

  /** Its readings as Latin pieces, in their order. */
  get pieces(): readonly LatinPieces[] {
    return this.firstPieces(this.#readings.length)
  }

  /** As `pieces`, of at least the first so many readings. */
  firstPieces(count: number): readonly LatinPieces[] {
    const made = this.#pieces
    for (let at = made.length; at < count && at < this.#readings.length; at++)
      made.push(latinPieces(this.#readings[at]?.text ?? ''))
    return made
  }

  /** Letters of the shortest and of the longest reading; of the text itself where there is none. */
  get lengths(): readonly [number, number] {
    if (this.#lengths === undefined) {
      const all = this.#readings.map(({ text }) => text.length)
      this.#lengths =
        all.length === 0 ? [this.#text.length, this.#text.length] : [Math.min(...all), Math.max(...all)]
    }
    return this.#lengths
  }

  /** Its readings with their sound keys, in their order. */
  get words(): readonly SoundedWord[] {
    this.#words ??= this.#readings.map((reading) => soundedWord(reading.text))
    return this.#words
  }

  #makeRows(): SoundRows | null {
    const table = this.#script === null ? null : learntScript(this.#script)
    if (this.#script === null || table === null) return null
    const symbols = soundSymbols(this.#text, this.#script)
    return symbols === null ? null : soundRows(symbols, table)
  }
}
