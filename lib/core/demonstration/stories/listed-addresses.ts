import { cryptoLeg } from '#lib/core/demonstration/actions.ts'
import type { TradedAsset } from '#lib/core/demonstration/asset-prices.ts'
import type { Counterparty } from '#lib/core/demonstration/counterparties.ts'
import type { PlantedStory } from '#lib/core/demonstration/exchange.ts'
import {
  holderOf,
  openStory,
  type StoryWorld,
  type Verdict,
  withdrawal,
} from '#lib/core/demonstration/stories/story-teller.ts'
import type { Chain } from '#lib/core/wallets/chains.ts'

/** Addresses as OFAC's SDN list of 2024-04-26 prints them (ent_num beside each). */
const LISTED_ADDRESSES = {
  /** 36025 GARANTEX EUROPE OU. */
  garantex: '0x7FF9cFad3877F21d41Da833E2F775dB0569eE3D9',
  /** 39796 TORNADO CASH, pool of 10 ether; the entry was lifted on 2025-03-21. */
  tornadoTen: '0x910Cbd523D972eb0a6f4cAe4618aD62622b39DbF',
  /** 39796 TORNADO CASH, pool of 1 ether; lifted likewise. */
  tornadoOne: '0x47CE0C6eD5B0Ce3d3A51fdb1C52DC66a7c3c2936',
  /** 27307 LAZARUS GROUP. */
  lazarus: '0x098B716B8Aaf21512996dC57EB0615e2383E2f96',
  /** 38665 TASK FORCE RUSICH. */
  rusich: 'TX5GV4DyfxNB3rPkzZJhmqZ1efVmL4rEqG',
  /** 33151 SUEX OTC, S.R.O. */
  suex: '12HQDsicffSBaYdJ6BhnE22sfjTESmmzKx',
  /** 36216 HYDRA MARKET. */
  hydra: '17mhyeBX617ABZ1ffThhUTJkHUcMvCkfd5',
  /** 44437 SINBAD. */
  sinbad: '1JHdQHkBZiim1cb4hyUh2PbzEbbg6z2TrF',
} as const

const STOPPED: Verdict = { answer: 'hold', rule: 'listed-wallet' }

interface OutgoingPlan {
  readonly id: string
  readonly hoursAgo: number
  readonly asset: TradedAsset
  readonly chain: Chain
  readonly address: string
  readonly payInJpy: number
  /** Yen worth of each try, and hours after the first. */
  readonly tries: readonly (readonly [number, number])[]
  readonly occupation: string
  readonly dateOfBirth: string
  readonly purpose: string
}

/** THE TABLE of withdrawals to listed addresses. */
const OUTGOING: readonly OutgoingPlan[] = [
  // Three tries within twenty-four hours, smaller each time: whoever is stopped tries again.
  {
    ...{ id: 'S01', hoursAgo: 15.8, asset: 'ETH', chain: 'ethereum', address: LISTED_ADDRESSES.garantex },
    ...{
      payInJpy: 1_990_000,
      tries: [
        [980_000, 0],
        [520_000, 3],
        [180_000, 15.4],
      ],
    },
    ...{ occupation: '自営業', dateOfBirth: '1988-02-11', purpose: '取引先への支払い' },
  },
  {
    ...{ id: 'S07', hoursAgo: 0.6, asset: 'ETH', chain: 'ethereum', address: LISTED_ADDRESSES.tornadoOne },
    ...{ payInJpy: 600_000, tries: [[470_000, 0]] },
    ...{ occupation: 'システムエンジニア', dateOfBirth: '1995-07-30', purpose: '自己保有分の移転' },
  },
  {
    ...{ id: 'S13', hoursAgo: 0.8, asset: 'USDT', chain: 'tron', address: LISTED_ADDRESSES.rusich },
    ...{ payInJpy: 800_000, tries: [[760_000, 0]] },
    ...{ occupation: '会社員', dateOfBirth: '1979-10-05', purpose: '寄付' },
  },
  {
    ...{ id: 'S16', hoursAgo: 21 * 24, asset: 'BTC', chain: 'bitcoin', address: LISTED_ADDRESSES.suex },
    ...{ payInJpy: 1_980_000, tries: [[1_750_000, 0]] },
    ...{ occupation: '自営業', dateOfBirth: '1983-12-19', purpose: '取引先への支払い' },
  },
  {
    ...{ id: 'S18', hoursAgo: 6 * 24, asset: 'BTC', chain: 'bitcoin', address: LISTED_ADDRESSES.hydra },
    ...{ payInJpy: 500_000, tries: [[390_000, 0]] },
    ...{ occupation: 'パート・アルバイト', dateOfBirth: '1998-04-02', purpose: '商品代金' },
  },
  {
    ...{ id: 'S20', hoursAgo: 12 * 24, asset: 'BTC', chain: 'bitcoin', address: LISTED_ADDRESSES.sinbad },
    ...{ payInJpy: 900_000, tries: [[780_000, 0]] },
    ...{ occupation: '会社員', dateOfBirth: '1990-09-14', purpose: '自己保有分の移転' },
  },
]

export function listedAddressStories(world: StoryWorld): PlantedStory[] {
  return [...OUTGOING.map((plan) => outgoing(world, plan)), tornadoDeposits(world), lazarusDust(world)]
}

function outgoing(world: StoryWorld, plan: OutgoingPlan): PlantedStory {
  const story = openStory(world, plan.id)
  const { occupation, dateOfBirth } = plan
  const customer = story.person({
    ...{ occupation, dateOfBirth, incomeJpy: 5_400_000, purpose: '決済・送金' },
    ...{ openedDaysAgo: 140, sourceConfirmedDaysAgo: 120 },
  })
  const actor = story.actor(customer)
  const start = plan.hoursAgo
  const { asset } = plan
  story.payInAndBuy(actor, story.hoursAgo(start + 26), {
    yen: plan.payInJpy,
    asset,
    name: holderOf(customer),
  })
  const counterparty: Counterparty = { address: plan.address, chain: plan.chain, class: 'unhosted' }
  for (const [yen, after] of plan.tries) {
    const at = story.hoursAgo(start - after)
    const quantity = story.worth(asset, yen, at)
    story.tell(withdrawal(actor, at, { asset, quantity, counterparty, purpose: plan.purpose }), STOPPED)
  }
  return story.finish()
}

/** Ether comes out of a mixer's pools, less the relayer's fee, and is turned into yen at once. */
function tornadoDeposits(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S06')
  const customer = story.person({
    ...{ occupation: 'システムエンジニア', dateOfBirth: '1993-03-21', incomeJpy: 6_200_000 },
    ...{ purpose: '短期売買', openedDaysAgo: 75, sourceConfirmedDaysAgo: 70 },
  })
  const actor = story.actor(customer)
  const { tornadoTen, tornadoOne } = LISTED_ADDRESSES
  const arrivals = [
    [tornadoTen, '9.9681', 26],
    [tornadoTen, '9.9647', 3],
    [tornadoOne, '0.9893', 0.3],
  ] as const
  for (const [address, quantity, hours] of arrivals) {
    const counterparty: Counterparty = { address, chain: 'ethereum', class: 'unknown' }
    const at = story.hoursAgo(hours)
    story.tell(cryptoLeg(actor, at, { kind: 'deposit', asset: 'ETH', quantity, counterparty }), STOPPED)
  }
  return story.finish()
}

/** Dust from a listed address that the customer never asked for: stopped all the same, and easily explained. */
function lazarusDust(world: StoryWorld): PlantedStory {
  const story = openStory(world, 'S12')
  const customer = story.person({
    ...{ occupation: '会社員', gender: 'female', dateOfBirth: '1986-06-08', incomeJpy: 4_700_000 },
    ...{ purpose: '長期投資', openedDaysAgo: 900, sourceConfirmedDaysAgo: null },
  })
  const actor = story.actor(customer)
  const counterparty: Counterparty = {
    address: LISTED_ADDRESSES.lazarus,
    chain: 'ethereum',
    class: 'unknown',
  }
  const at = story.hoursAgo(0.9)
  const dust = { kind: 'deposit', asset: 'ETH', quantity: '0.00001', counterparty } as const
  story.tell(cryptoLeg(actor, at, dust), STOPPED)
  return story.finish()
}
