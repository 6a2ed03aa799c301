import type { BeneficialOwnerInput } from '#lib/core/customers/customer.ts'
import { dayBefore } from '#lib/core/demonstration/jst-calendar.ts'
import {
  formYen,
  freshConfirmation,
  inventedAddress,
  inventedPhone,
} from '#lib/core/demonstration/kyc-facts.ts'
import type { MadePerson, PersonOrder } from '#lib/core/demonstration/make-person.ts'
import { CORPORATE_PURPOSES } from '#lib/core/demonstration/occupations.ts'
import { japaneseName } from '#lib/core/demonstration/person-names.ts'
import type { Random } from '#lib/core/demonstration/random.ts'
import type { DemonstrationSources } from '#lib/core/demonstration/sources.ts'

/** Every corporation is called 見本 (specimen): nobody can take it for a company that exists. */
const WORDS = [
  ['青葉', 'アオバ', 'Aoba'],
  ['若竹', 'ワカタケ', 'Wakatake'],
  ['白浜', 'シラハマ', 'Shirahama'],
  ['朝日野', 'アサヒノ', 'Asahino'],
  ['北斗', 'ホクト', 'Hokuto'],
  ['千代', 'チヨ', 'Chiyo'],
  ['瑞穂台', 'ミズホダイ', 'Mizuhodai'],
  ['山彦', 'ヤマビコ', 'Yamabiko'],
  ['常磐', 'トキワ', 'Tokiwa'],
  ['銀杏', 'イチョウ', 'Icho'],
] as const
const TRADES = [
  ['商事', 'ショウジ', 'Shoji', '卸売業'],
  ['テクノ', 'テクノ', 'Techno', 'ソフトウェア業'],
  ['物産', 'ブッサン', 'Bussan', '輸出入業'],
  ['キャピタル', 'キャピタル', 'Capital', '投資業'],
  ['不動産', 'フドウサン', 'Fudosan', '不動産業'],
  ['電子', 'デンシ', 'Denshi', '製造業'],
  ['トレーディング', 'トレーディング', 'Trading', '中古車輸出業'],
] as const
const TURNOVER_MEDIAN_JPY = 180_000_000
const TURNOVER_SIGMA = 1

/** One invented corporation (法人) with its beneficial owners (実質的支配者). */
export function makeCorporation(
  random: Random,
  sources: DemonstrationSources,
  order: PersonOrder,
): MadePerson {
  const word = random.pick(WORDS)
  const trade = random.pick(TRADES)
  const openedDaysAgo = random.int(100, 2_600)
  const turnover = random.heavyTailed(TURNOVER_MEDIAN_JPY, TURNOVER_SIGMA)
  const kana = `ミホン ${word[1]} ${trade[1]}`
  const openedOn = dayBefore(order.endMs, openedDaysAgo)
  return {
    externalId: order.externalId,
    input: {
      kind: 'corporation',
      names: {
        kanji: `株式会社見本${word[0]}${trade[0]}`,
        kana: `カブシキガイシャ ${kana}`,
        latin: `Mihon ${word[2]} ${trade[2]} K.K.`,
      },
      aliases: [],
      registrationNumber: `DEMO-${order.serial}`,
      establishedOn: dayBefore(order.endMs, openedDaysAgo + random.int(200, 9_000)),
      beneficialOwners: owners(random, sources, order.endMs),
      openedOn,
      kyc: {
        residence: 'JP',
        address: inventedAddress(random),
        occupation: trade[3],
        purpose: random.pick(CORPORATE_PURPOSES),
        annualIncomeJpy: formYen(turnover),
        assetsJpy: formYen(turnover * (0.2 + random.next())),
        sourceOfFunds: { description: '事業収益', confirmedOn: freshConfirmation(random, order.endMs) },
        identityDocuments: [{ type: 'registry_certificate', number: `DEMO-${order.serial}`, country: 'JP' }],
        method: 'post',
        confirmedOn: openedOn,
        riskRating: random.weighted(['low', 'medium', 'high'] as const, (rating) =>
          rating === 'medium' ? 70 : rating === 'low' ? 22 : 8,
        ),
        phone: inventedPhone(random),
        email: `demo-${order.serial}@example.com`,
        bankAccountHolder: kana,
      },
    },
    incomeJpy: turnover / 6,
    nationality: 'JP',
    openedDaysAgo,
    sourceConfirmed: true,
  }
}

/** One to three natural persons who together own more than half. */
function owners(random: Random, sources: DemonstrationSources, endMs: number): BeneficialOwnerInput[] {
  const count = random.weighted([1, 2, 3], (each) => 4 - each)
  const share = Math.floor(100 / count) - random.int(0, 8)
  return Array.from({ length: count }, () => {
    const dateOfBirth = dayBefore(endMs, random.int(30 * 365, 78 * 365))
    const gender = random.chance(0.75) ? 'male' : 'female'
    const birthYear = Number(dateOfBirth.slice(0, 4))
    return {
      names: japaneseName(random, sources, { gender, birthYear }),
      dateOfBirth,
      nationality: 'JP',
      residence: 'JP',
      ownershipPercent: share,
    }
  })
}
