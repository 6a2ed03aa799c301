import type { AskedName } from '#lib/core/screening/asked-name.ts'
import { COUNT_MAX, EVIDENCE_BITS, isFull, isTelling, isUnasked } from '#lib/core/screening/observe-names.ts'
import { type BoundWeights, weightsFor } from '#lib/core/screening/points-bound.ts'
import { countBits } from '#lib/core/screening/word-keys.ts'

/** What a letter that differs between two syllables proves: nearly nothing (see `meetSyllables`). */
const SYLLABLE_SCORE_MAX = 0.4
/** Subsets of so many words are worked out once each. */
const SUBSETS_KEPT_MAX = 1 << 16

/** What of a listed name bears on what a query can reach with it. */
interface Other {
  /** One of the words may meet several of the listed name. */
  readonly joined: boolean
  /** Telling words of the listed name that no word of the query can meet. */
  readonly missing: number
  /** It may be three short syllables of a person's name. */
  readonly syllabic: boolean
}

/** The most points that a query can reach, by which of its words (as bits) a listed name meets. */
export interface Reach {
  readonly of: (words: number, other: Other) => number
}

/** What is worked out once for a set of words. */
interface Reached {
  readonly points: number
  /** Telling words of the query that are not met. */
  readonly missing: number
}

/**
 * Bounds the points of a query by the words that a listed name meets, as if it met them to the letter, and by how many words
 * of either are left over. More words met never reach less.
 */
export function reachOf(asked: AskedName, person: boolean): Reach {
  const kept = [new Map<number, Reached>(), new Map<number, Reached>()] as const
  const weights = weightsFor(person)
  return {
    of: (words, { joined, missing, syllabic }) => {
      const own = kept[joined ? 1 : 0]
      let reached = own.get(words)
      if (reached === undefined) {
        reached = wholeWords(asked, weights, { words, joined })
        if (own.size < SUBSETS_KEPT_MAX) own.set(words, reached)
      }
      const points = reached.points - leftOver(weights, reached.missing, missing)
      return asked.syllabic && syllabic ? Math.max(points, syllables(asked, weights, words)) : points
    },
  }
}

/** What words left over on either side cost: those against one another conflict, the rest is extra. */
function leftOver(weights: BoundWeights, one: number, other: number): number {
  const fewer = Math.min(COUNT_MAX, one, other)
  const more = Math.min(COUNT_MAX, Math.abs(one - other))
  return weights.conflictWord * fewer + weights.extraWord * more
}

interface Met {
  readonly words: number
  readonly joined: boolean
}

function wholeWords({ prepared }: AskedName, weights: BoundWeights, { words: met, joined }: Met): Reached {
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
  const points =
    weights.base +
    weights.met * Math.min(1, ratio) +
    weights.evidence * (1 - Math.exp(-bits / EVIDENCE_BITS)) -
    (partners <= 1 && !joined && full > 1 ? weights.oneWord : 0)
  return { points, missing }
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
