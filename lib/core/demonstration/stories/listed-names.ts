import type { CustomerNames } from '#lib/core/customers/customer.ts'
import type { PlantedStory } from '#lib/core/demonstration/exchange.ts'
import { freshAddress } from '#lib/core/demonstration/fresh-address.ts'
import { dayBefore } from '#lib/core/demonstration/jst-calendar.ts'
import { makeCorporation } from '#lib/core/demonstration/make-corporation.ts'
import {
  holderOf,
  openStory,
  type StoryWorld,
  type Verdict,
  withdrawal,
} from '#lib/core/demonstration/stories/story-teller.ts'

const STOPPED: Verdict = { answer: 'hold', rule: 'listed-name' }

interface NamesakePlan {
  readonly id: string
  readonly names: CustomerNames
  readonly dateOfBirth: string
  readonly nationality: string
  readonly occupation: string
  readonly hoursAgo: number
  readonly verdict: Verdict
}

/**
 * THE TABLE of customers who bear a listed name. The customers are invented; the names are those of OFAC's entries 45391
 * (born 1977-06-16), 43377 (born 1965-04-25), 45404 (born 1989-03-12), 45312 (born 1985-05-04) and 42498 (born
 * 1983-11-25). Of them S27 shares the year of birth and S03 the day.
 */
const NAMESAKES: readonly NamesakePlan[] = [
  {
    ...{ id: 'S02', dateOfBirth: '2002-08-17', nationality: 'CN', occupation: '学生' },
    names: { kanji: '張 偉', kana: 'チャン ウェイ', latin: 'Zhang Wei' },
    ...{ hoursAgo: 8, verdict: { answer: 'release', rule: 'listed-name' } },
  },
  {
    ...{ id: 'S19', dateOfBirth: '1994-01-09', nationality: 'KR', occupation: '会社員' },
    names: { kanji: '金 尚萬', kana: 'キム サンマン', latin: 'Kim Sang Man' },
    ...{ hoursAgo: 9 * 24, verdict: { answer: 'release', rule: 'listed-name' } },
  },
  {
    ...{ id: 'S26', dateOfBirth: '1996-05-22', nationality: 'CN', occupation: '会社員' },
    names: { kanji: '王 明明', kana: 'ワン ミンミン', latin: 'Wang Mingming' },
    ...{ hoursAgo: 13, verdict: { answer: 'release', rule: 'listed-name' } },
  },
  {
    ...{ id: 'S27', dateOfBirth: '1985-11-20', nationality: 'CN', occupation: '自営業' },
    names: { kana: 'シェン シンビャオ', latin: 'Shen Xingbiao' },
    ...{ hoursAgo: 3.2, verdict: STOPPED },
  },
  {
    ...{ id: 'S03', dateOfBirth: '1983-11-25', nationality: 'KR', occupation: '自営業' },
    names: { kana: 'シム ヒョンソプ', latin: 'Sim Hyon Sop' },
    ...{ hoursAgo: 1.5, verdict: STOPPED },
  },
]

export function listedNameStories(world: StoryWorld): PlantedStory[] {
  return [...NAMESAKES.map((plan) => namesake(world, plan)), listedPayee(world), listedOwner(world)]
}

function namesake(world: StoryWorld, plan: NamesakePlan): PlantedStory {
  const story = openStory(world, plan.id)
  const { names, dateOfBirth, nationality, occupation, hoursAgo, verdict } = plan
  const customer = story.person({
    ...{ names, dateOfBirth, nationality, occupation, incomeJpy: 2_400_000, purpose: '情報収集' },
    ...{ openedDaysAgo: Math.ceil(hoursAgo / 24) + 2, sourceConfirmedDaysAgo: null },
  })
  const actor = story.actor(customer)
  const at = story.hoursAgo(hoursAgo)
  const name = holderOf(customer)
  const leg = { kind: 'fiat_deposit', yen: 100_000 + story.random.int(1, 9) * 10_000, name } as const
  story.tell(story.fiat(actor, at, leg), verdict)
  return story.finish()
}

/** The customer is nobody; the person to be paid is listed (OFAC 45188). */
function listedPayee(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S11')
  const customer = story.person({
    ...{ occupation: '会社役員', dateOfBirth: '1972-05-27', incomeJpy: 16_000_000 },
    ...{ purpose: '決済・送金', openedDaysAgo: 410, sourceConfirmedDaysAgo: 200 },
  })
  const actor = story.actor(customer)
  story.payInAndBuy(actor, story.hoursAgo(31), { yen: 1_800_000, asset: 'USDT', name: holderOf(customer) })
  const at = story.hoursAgo(2.2)
  const counterparty = {
    address: freshAddress(story.random, 'tron'),
    chain: 'tron',
    name: 'Ekaterina Valeryevna Zhdanova',
    country: 'AE',
    class: 'foreign_vasp',
    vasp: 'Specimen Exchange FZE',
  } as const
  const quantity = story.worth('USDT', 1_600_000, at)
  const purpose = '不動産手付金'
  story.tell(withdrawal(actor, at, { asset: 'USDT', quantity, counterparty, purpose }), STOPPED)
  return story.finish()
}

/** A corporation whose beneficial owner (実質的支配者) bears a listed name and its birth date (OFAC 42496). */
function listedOwner(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S15')
  const order = {
    externalId: 'DEMO-S15-C1',
    serial: 's15-c1',
    habit: 'treasury',
    endMs: world.endMs,
  } as const
  const made = makeCorporation(story.random, world.sources, order)
  const { input } = made
  if (input.kind !== 'corporation') throw new Error('demonstration: a corporation was asked for')
  const listed = {
    names: { latin: 'Wu Huihui', kana: 'ウー フイフイ' },
    ...{ dateOfBirth: '1988-12-15', nationality: 'CN', residence: 'HK', ownershipPercent: 55 },
  }
  const openedOn = dayBefore(world.endMs, 2)
  const kyc = { ...input.kyc, confirmedOn: openedOn }
  const [other] = input.beneficialOwners
  const beneficialOwners = other === undefined ? [listed] : [listed, { ...other, ownershipPercent: 30 }]
  const customer = story.add({
    externalId: made.externalId,
    input: { ...input, openedOn, kyc, beneficialOwners },
  })
  const actor = story.actor(customer)
  const leg = { kind: 'fiat_deposit', yen: 12_000_000, name: holderOf(customer) } as const
  story.tell(story.fiat(actor, story.hoursAgo(2.6), leg), STOPPED)
  return story.finish()
}
