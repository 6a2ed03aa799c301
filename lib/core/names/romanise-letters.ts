/** Reads `ж=zh з=z` into a look-up. */
function table(entries: string): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.split(' ').map((entry) => [entry.charAt(0), entry.slice(2)]))
}

/** THE TABLE of Cyrillic (as passports of its countries write it) and Greek (ELOT 743) letters, marks already dropped. */
export const ALPHABETS = table(
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ' +
    'ю=yu я=ya є=ie і=i ґ=g ў=u ј=j љ=lj њ=nj ђ=dj ћ=c џ=dz ѕ=dz қ=k ғ=g ң=n ү=u ұ=u ө=o һ=h ә=a ' +
    'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o',
)

/** Cyrillic and Greek letters that pass for Latin ones when a word mixes alphabets. */
export const LOOK_ALIKES = table(
  'а=a в=b е=e к=k м=m н=h о=o р=p с=c т=t у=y х=x і=i ј=j ѕ=s α=a β=b ε=e ι=i κ=k ν=v ο=o ρ=p τ=t υ=u χ=x',
)

/** Latin letters that no decomposition brings to plain ones. */
export const SPECIAL_LATIN = table('ß=ss ø=o ł=l đ=d ð=d þ=th æ=ae œ=oe ı=i ə=a ħ=h ŋ=n ɓ=b ɗ=d ƙ=k')
