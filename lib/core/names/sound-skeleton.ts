/** Longest skeleton, in consonants: what comes later in a long word tells little more and is where spellings part. */
export const SKELETON_MAX = 4
/** Most skeletons of one Latin word. */
const SKELETONS_OF_WORD_MAX = 4
const CARRIED_MAX = 12
const PIECE_MAX = 4

/**
 * THE TABLE of what Latin letters sound like in names, in nine classes of consonants (P b p, F f v w, T t d, K k g, C ch sh
 * j, S s z, R l r, M, N); a piece that is read in several ways has the likelier one first, `-` is silent. Vowels are silent.
 */
const PIECES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'tsch=C dsch=C sch=C tch=C dzh=C sh=C zh=C cz=C sz=C ts=C tz=C dj=C dz=C tj=C ch=C,K ph=F th=T,S dh=T gh=K,- kh=K,- ck=K ng=N ll=R,- ' +
    'ce=S,C ci=S,C cy=S,C ge=K,C gi=K,C gy=K,C j=C,- x=KS,S q=K,C c=K k=K g=K z=S,C s=S,C f=F v=F w=F,- p=P b=P t=T d=T l=R r=R m=M n=N'
  )
    .split(' ')
    .map((entry): [string, readonly string[]] => {
      const [piece = '', sounds = ''] = entry.split('=')
      return [piece, sounds.split(',').map((sound) => (sound === '-' ? '' : sound))]
    }),
)
const SILENT = ['']
const FRONT_H = ['', 'K']

/**
 * The consonants that a word of the letters a–z may sound like, doubles once, cut to the `longest`: the likeliest first,
 * at most four. A word of vowels has the empty skeleton.
 */
export function soundSkeletons(word: string, longest = SKELETON_MAX): readonly string[] {
  const plain = withoutDoubles(word)
  let carried = new Map([['', 0]])
  for (let at = 0; at < plain.length; ) {
    const { sounds, size } = pieceAt(plain, at)
    carried = carryOn(carried, sounds)
    at += size
  }
  const best = new Set(
    [...carried].sort((a, b) => a[1] - b[1]).map(([skeleton]) => skeleton.slice(0, longest)),
  )
  return [...best].slice(0, SKELETONS_OF_WORD_MAX)
}

/** The first of `soundSkeletons`. */
export function likeliestSkeleton(word: string): string {
  const plain = withoutDoubles(word)
  let skeleton = ''
  for (let at = 0; at < plain.length && skeleton.length < SKELETON_MAX; ) {
    const { sounds, size } = pieceAt(plain, at)
    skeleton = joinSounds(skeleton, sounds[0] ?? '')
    at += size
  }
  return skeleton.slice(0, SKELETON_MAX)
}

function withoutDoubles(word: string): string {
  return word.replace(/([^l])\1+/g, '$1').replace(/l{2,}/g, 'll')
}

function pieceAt(word: string, at: number): { sounds: readonly string[]; size: number } {
  if (at === 0 && word.startsWith('h')) return { sounds: FRONT_H, size: 1 }
  for (let size = PIECE_MAX; size >= 1; size--) {
    const sounds = PIECES.get(word.slice(at, at + size))
    if (sounds !== undefined) return { sounds, size: Math.min(size, word.length - at) }
  }
  return { sounds: SILENT, size: 1 }
}

/** Every skeleton so far with each sound added; the less likely sounds cost one each. */
function carryOn(carried: Map<string, number>, sounds: readonly string[]): Map<string, number> {
  if (sounds.length === 1 && sounds[0] === '') return carried
  const next = new Map<string, number>()
  for (const [skeleton, cost] of carried) {
    sounds.forEach((sound, rank) => {
      const longer = joinSounds(skeleton, sound)
      const known = next.get(longer)
      if (known === undefined || known > cost + rank) next.set(longer, cost + rank)
    })
  }
  if (next.size <= CARRIED_MAX) return next
  return new Map([...next].sort((a, b) => a[1] - b[1]).slice(0, CARRIED_MAX))
}

/** Writes a sound behind a skeleton; the same sound twice in a row counts once. */
function joinSounds(skeleton: string, sound: string): string {
  let joined = skeleton
  for (const one of sound) if (!joined.endsWith(one)) joined += one
  return joined
}
