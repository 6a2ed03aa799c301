import type { AskedName } from '#lib/core/screening/asked-name.ts'
import { COUNT_MAX, EVIDENCE_BITS, isFull, isTelling, isUnasked } from '#lib/core/screening/observe-names.ts'
import { type BoundWeights, weightsFor } from '#lib/core/screening/points-bound.ts'
import { countBits } from '#lib/core/screening/word-keys.ts'

/** What a letter that differs between two syllables proves: nearly nothing (see `meetSyllables`). */
const SYLLABLE_SCORE_MAX = 0.4
/** Subsets of so many words are worked out once each. */
const SUBSETS_KEPT_MAX = 1 << 16

/** The most points that a query can reach, by which of its words a listed name meets. */
export interface Reach {
  /** `words` as bits; `joined`: one of them may meet several words of the listed name. */
  readonly of: (words: number, joined: boolean) => number
}

/**
 * Bounds the points of a query by the words that a listed name meets, whatever else the name has: as if it had nothing else
 * and met them to the letter. More words never reach less.
 */
export function reachOf(asked: AskedName, person: boolean): Reach {
  const kept = [new Map<number, number>(), new Map<number, number>()] as const
  const weights = weightsFor(person)
  return {
    of: (words, joined) => {
      const known = kept[joined ? 1 : 0].get(words)
      if (known !== undefined) return known
      const points = Math.max(
        wholeWords(asked, weights, { words, joined }),
        asked.syllabic ? syllables(asked, weights, words) : Number.NEGATIVE_INFINITY,
      )
      if (kept[0].size < SUBSETS_KEPT_MAX) kept[joined ? 1 : 0].set(words, points)
      return points
    },
  }
}

interface Met {
  readonly words: number
  readonly joined: boolean
}

function wholeWords({ prepared }: AskedName, weights: BoundWeights, { words: met, joined }: Met): number {
  const { words } = prepared
  const partners = countBits(met)
  let [own, unasked, bits, missing, full] = [0, 0, 0, 0, 0]
  words.forEach((word, at) => {
    if (isFull(word)) full += 1
    if ((met & (1 << at)) !== 0) {
      own += word.weight
      bits += word.bits
    } else if (isUnasked(word)) unasked += word.weight
    else if (isTelling(word)) missing += 1
  })
  const ratio = (own + partners) / Math.max(1e-6, prepared.weight - unasked + partners)
  return (
    weights.base +
    weights.met * Math.min(1, ratio) +
    weights.evidence * (1 - Math.exp(-bits / EVIDENCE_BITS)) -
    weights.extraWord * Math.min(COUNT_MAX, missing) -
    (partners <= 1 && !joined && full > 1 ? weights.oneWord : 0)
  )
}

/** All three syllables met, those that are not like the listed ones by a slip of a letter each. */
function syllables({ prepared }: AskedName, weights: BoundWeights, met: number): number {
  let [bits, slips, letters, share] = [0, 0, 0, 0]
  prepared.words.forEach((word, at) => {
    letters += word.letters.length + 2
    if ((met & (1 << at)) !== 0) bits += word.bits
    else {
      bits += word.bits * SYLLABLE_SCORE_MAX
      slips += 1
      share = Math.max(share, 1 / (word.letters.length + 2))
    }
  })
  return (
    weights.base +
    weights.met +
    weights.evidence * (1 - Math.exp(-bits / EVIDENCE_BITS)) -
    weights.slips * slips -
    weights.slipShare * Math.min(1, slips / letters) -
    weights.slipWord * share
  )
}
