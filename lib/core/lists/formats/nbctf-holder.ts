import { distinct, nameVariants } from '#lib/core/lists/formats/name-variants.ts'
import type {
  ListedDetail,
  ListedEntity,
  ListedIdentifier,
  ListedWallet,
  PartialDate,
} from '#lib/core/lists/listed-entity.ts'
import { composeDate, exactDate } from '#lib/core/lists/partial-date.ts'
import { searchText } from '#lib/core/lists/search-text.ts'
import { parseAddress } from '#lib/core/wallets/parse-address.ts'

/** A seizure order (צו תפיסה). */
export interface SeizureOrder {
  /** `18/26` */
  readonly number: string
  readonly day: string | null
  /** Its rows in the list of orders, as printed. */
  readonly notes: readonly string[]
}

/** A holder named in an order, or the order's wallets without one, while its rows are read. */
export interface NbctfHolder {
  readonly order: SeizureOrder
  readonly line: number
  readonly named: boolean
  name: string
  readonly documents: { readonly type: string; readonly value: string }[]
  readonly births: string[]
  readonly wallets: { readonly value: string; readonly currency: string }[]
}

const NOT_STATED = /^[-–—]$/
/** אנונימי: anonymous, printed in the place of a name. */
export const ANONYMOUS = 'אנונימי'
/** `rEb8…DuaLh (Address tag 102334770)*` */
const TAGGED = /^(\S+)\s*\(address tag\s*([^)]+)\)\s*\*?$/i
/** Fewest characters of an address, so that a user's number is never taken for one. */
const ADDRESS_CHARS_MIN = 20
const KEY_CHARS = 120
/** Cyrillic letters that were typed into addresses for the Latin ones they look like. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y' },
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j' },
}

/** A row's cells with `-` and אנונימי taken for empty. */
export function nbctfValues(cells: readonly string[]): string[] {
  return cells.map((cell) => (NOT_STATED.test(cell) || cell === ANONYMOUS ? '' : cell))
}

/** The entry of a holder; its key is the order with the holder's name and number, or the order alone. */
export function nbctfEntity(holder: NbctfHolder, onUnreadable: (text: string) => void): ListedEntity {
  const seized = holder.wallets.flatMap(({ value, currency }) =>
    value.split(/[,;]\s*/).map((text) => seizedValue(text.trim(), currency)),
  )
  const documents = holder.documents.map(toIdentifier)
  const users = seized.flatMap(({ user }) => (user === null ? [] : [user]))
  return {
    key: keyOf(holder, seized),
    kind: holder.name === '' ? 'unknown' : 'person',
    names: distinct(
      holder.name === '' ? [] : nameVariants({ printed: holder.name, kind: 'primary', isPerson: true }),
    ),
    births: birthsOf(holder.births, onUnreadable),
    birthPlaces: [],
    nationalities: [],
    identifiers: [...documents, ...users.map((value) => ({ type: 'יוזר', value, country: null }))],
    addresses: [],
    wallets: seized.flatMap(({ wallet }) => (wallet === null ? [] : [wallet])),
    programmes: [`צ.ת ${holder.order.number}`],
    measure: 'freeze',
    reference: holder.order.number,
    listedOn: holder.order.day,
    remarks: null,
    ...detailsOf(holder, seized),
  }
}

interface Seized {
  readonly wallet: ListedWallet | null
  readonly user: string | null
  /** The tag that stands with an address, or how the address was printed. */
  readonly note: ListedDetail | null
}

/** What a seized number is: an address when it reads as one or a currency stands beside it, else a user of an exchange. */
function seizedValue(printed: string, currency: string): Seized {
  if (printed === '') return { wallet: null, user: null, note: null }
  const [, tagged, tag] = TAGGED.exec(printed) ?? []
  const bare = tagged ?? printed
  const raw = bare.replace(/\p{Script=Cyrillic}/gu, (letter) => LOOK_ALIKES[letter] ?? letter)
  const label = currency === '' ? null : currency
  const reads = raw.length >= ADDRESS_CHARS_MIN && parseAddress(raw).format !== 'unknown'
  if (label === null && !reads) return { wallet: null, user: printed, note: null }
  const wallet = { raw, label }
  if (tag !== undefined)
    return { wallet, user: null, note: { label: 'Address tag', value: `${raw}: ${tag.trim()}` } }
  return { wallet, user: null, note: raw === bare ? null : { label: 'Printed', value: printed } }
}

/** Two rows of one name in one order are told apart by the number that stands with them, never by their place. */
function keyOf(holder: NbctfHolder, seized: readonly Seized[]): string {
  if (!holder.named) return holder.order.number
  const first = seized[0]
  const number = first?.wallet?.raw ?? first?.user ?? holder.documents[0]?.value ?? ''
  const name = holder.name === '' ? '' : `${searchText(holder.name)}:`
  return `${holder.order.number}:${name}${number}`.slice(0, KEY_CHARS).toWellFormed()
}

/** `מס' דרכון (פלסטיני): 4968594`: a cell may say what its number is. */
function toIdentifier({ type, value }: { type: string; value: string }): ListedIdentifier {
  const [, label, number] = /^([^:]*\p{L}[^:]*):\s*(\S.*)$/u.exec(value) ?? []
  return label === undefined || number === undefined
    ? { type, value, country: null }
    : { type: label.trim(), value: number.trim(), country: null }
}

/** `26/07/2003`, `18.9.1992`. */
function birthsOf(printed: readonly string[], onUnreadable: (text: string) => void): PartialDate[] {
  return printed.flatMap((text) => {
    const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? []
    const date = year === undefined ? null : composeDate(Number(year), Number(month), Number(day))
    if (date === null) onUnreadable(text)
    return date === null ? [] : [exactDate(date)]
  })
}

function detailsOf(holder: NbctfHolder, seized: readonly Seized[]): { details?: readonly ListedDetail[] } {
  const details = [
    ...holder.order.notes.map((value) => ({ label: 'צו', value })),
    ...seized.flatMap(({ note }) => (note === null ? [] : [note])),
  ]
  return details.length === 0 ? {} : { details }
}
