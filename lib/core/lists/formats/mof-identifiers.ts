import { countryCode } from '#lib/core/lists/country-code.ts'
import {
  enumeratedValues,
  foldCell,
  saysNothing,
  splitOutsideBrackets,
} from '#lib/core/lists/formats/mof-cell.ts'
import type { ListedIdentifier } from '#lib/core/lists/listed-entity.ts'

/** A number or code: at least four letters and digits with one digit among them. */
const NUMBER = /[A-Z]{0,4}[ -]?[A-Z0-9]*\d[A-Z0-9]*(?:[-/. ][A-Z0-9]*\d[A-Z0-9]*)*/gi
const DATES = /\d{4}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?/g
const MIN_NUMBER_CHARS = 4

/**
 * The numbers in a 旅券番号, ID番号, 身分登録番号 or 身分証番号 cell, each with the country that is printed with it; a
 * value without a recognisable number is given back as printed.
 */
export function mofIdentifiers(heading: string, cell: string): ListedIdentifier[] {
  return enumeratedValues(cell).flatMap((value) =>
    splitOutsideBrackets(value, new Set([';', '、', '\n'])).flatMap((piece) => toIdentifiers(heading, piece)),
  )
}

function toIdentifiers(type: string, piece: string): ListedIdentifier[] {
  // 旅券失効日：2024年12月24日 and the like: a date about the document, not its number.
  if (/^(?:旅券)?(?:発行|発効|失効|有効)|(?:発行日|発効日|失効日|有効期限)\s*:/.test(piece)) return []
  if (/^\d{4}年[^()]*(?:発行|発効|失効)/.test(piece)) return []
  const outside = piece.replace(/\([^)]*\)?/g, ' ').replace(DATES, ' ')
  const numbers = (outside.match(NUMBER) ?? [])
    .map((number) => number.trim())
    .filter((number) => number.replace(/[^A-Z0-9]/gi, '').length >= MIN_NUMBER_CHARS)
  const value = numbers.sort((a, b) => b.length - a.length)[0]
  if (value === undefined)
    return saysNothing(piece) || !/\d/.test(piece) ? [] : [{ type, value: piece, country: null }]
  return [{ type, value, country: countryIn(piece) }]
}

/** The country named before 旅券 / 国民 / ID, or in brackets after the number. */
function countryIn(piece: string): string | null {
  const before = /^([\p{Script=Katakana}ー・\p{Script=Han}]+?)(?:国民|旅券|ID|身分|軍事|番号|$|\s)/u.exec(
    piece,
  )?.[1]
  const bracket = /\(([^)]*?)(?:旅券)?\)/.exec(piece)?.[1]
  for (const text of [before, bracket]) {
    const code = text === undefined ? null : countryCode(foldCell(text))
    if (code !== null) return code
  }
  return null
}
