import type { DemonstrationCustomer } from '#lib/core/demonstration/exchange.ts'
import type { HabitId } from '#lib/core/demonstration/habits.ts'
import { HABITS } from '#lib/core/demonstration/habits.ts'
import { dayBefore } from '#lib/core/demonstration/jst-calendar.ts'
import { freshConfirmation, personKyc } from '#lib/core/demonstration/kyc-facts.ts'
import { OCCUPATIONS, PURPOSES } from '#lib/core/demonstration/occupations.ts'
import { foreignName, type Gender, japaneseName } from '#lib/core/demonstration/person-names.ts'
import type { Random } from '#lib/core/demonstration/random.ts'
import type { DemonstrationSources } from '#lib/core/demonstration/sources.ts'

/** Share of customers per mille by nationality other than Japanese, roughly as foreign residents are distributed. */
const FOREIGN_PER_MILLE = [
  ['CN', 22],
  ['VN', 14],
  ['KR', 12],
  ['PH', 8],
  ['BR', 7],
  ['NP', 5],
  ['ID', 4],
  ['TW', 4],
  ['US', 5],
  ['IN', 3],
  ['GB', 2],
  ['DE', 1],
  ['FR', 1],
  ['RU', 1],
] as const
const PER_MILLE = 1_000
const DAYS_PER_YEAR = 365.25
const LONGEST_ACCOUNT_DAYS = 3_000
const YOUNG_ACCOUNT_SHARE = 0.08
/** Customers whose source of funds was asked for although nothing obliges the house to. */
const CONFIRMED_SHARE = 0.3
/** Customers who move large sums while nobody has confirmed the source lately: some trouble is ordinary. */
const UNCONFIRMED_LARGE_SHARE = 0.04

export interface PersonOrder {
  readonly externalId: string
  readonly serial: string
  readonly habit: HabitId
  readonly endMs: number
}

export interface MadePerson extends DemonstrationCustomer {
  readonly incomeJpy: number
  readonly nationality: string
  readonly openedDaysAgo: number
  readonly sourceConfirmed: boolean
}

/** One invented person with a name, an age, a living and the papers that go with them. */
export function makePerson(random: Random, sources: DemonstrationSources, order: PersonOrder): MadePerson {
  const nationality = drawNationality(random, order.habit)
  const occupation = random.weighted(OCCUPATIONS, (each) => each.weight)
  const age = random.int(...occupation.ages)
  const birthDay = dayBefore(order.endMs, Math.floor((age + random.next()) * DAYS_PER_YEAR))
  const gender: Gender = random.chance(HABITS[order.habit].maleShare) ? 'male' : 'female'
  const bearer = { gender, birthYear: Number(birthDay.slice(0, 4)), nationality }
  const names =
    nationality === 'JP' ? japaneseName(random, sources, bearer) : foreignName(random, sources, bearer)
  const openedDaysAgo = random.chance(YOUNG_ACCOUNT_SHARE)
    ? random.int(3, 90)
    : random.int(91, LONGEST_ACCOUNT_DAYS)
  const openedOn = dayBefore(order.endMs, openedDaysAgo)
  const income = random.heavyTailed(occupation.incomeMedian, occupation.incomeSigma)
  const confirmed = HABITS[order.habit].sourceConfirmed || random.chance(CONFIRMED_SHARE)
  const kyc = personKyc(random, {
    serial: order.serial,
    nationality,
    occupation,
    purpose: HABITS[order.habit].purpose ?? random.pick(PURPOSES),
    income,
    age,
    openedOn,
    holderName: names.kana ?? names.latin ?? '',
    sourceConfirmedOn: confirmed ? freshConfirmation(random, order.endMs) : null,
  })
  return {
    externalId: order.externalId,
    input: { kind: 'person', dateOfBirth: birthDay, gender, names, aliases: [], openedOn, kyc },
    incomeJpy: income,
    nationality,
    openedDaysAgo,
    sourceConfirmed: confirmed || random.chance(UNCONFIRMED_LARGE_SHARE),
  }
}

/** People who send money abroad are mostly foreign residents; among the others one in eleven is. */
function drawNationality(random: Random, habit: HabitId): string {
  const foreign = FOREIGN_PER_MILLE.reduce((sum, [, share]) => sum + share, 0)
  const japanese = habit === 'remitter' ? foreign / 3 : PER_MILLE - foreign
  const draw = random.weighted([['JP', japanese] as const, ...FOREIGN_PER_MILLE], ([, share]) => share)
  return draw[0]
}
