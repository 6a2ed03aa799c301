/** Japanese particles and conjunctions that hold the words of a name together; they stand in hiragana between words in other signs. */
const PARTICLES =
  /(?<=\p{Script=Han}{2}|[\p{Script=Katakana}ー\p{Script=Latin}\d])(の|と|に|を|は|が|や|で|への|での|との|からの|による|における|に関する|に対する|のための|のために|および|及び|ならびに|並びに|または|又は)(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\d])/gu

/** Parts the words of a Japanese name at its particles (イラクのアル・カーイダ, 平和と発展): each particle becomes a word of its own. */
export function partParticles(text: string): string {
  return text.replace(PARTICLES, ' $1 ')
}

const BEFORE_KATAKANA =
  /(?:\p{Script=Han}{2}|[\p{Script=Katakana}ー])(?:の|と|及び|および)\p{Script=Katakana}/u

/** Whether particles hold a name together as no person’s name is: before katakana, for people are called 木の下 too. */
export function hasParticles(text: string): boolean {
  return BEFORE_KATAKANA.test(text)
}
