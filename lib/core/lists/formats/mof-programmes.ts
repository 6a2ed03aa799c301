/**
 * THE TABLE 区分 → programme: the numbers by which the Ministry's CSV names its programmes, with the names that the sheets
 * of its workbook carry, so that an entry's programme stays the same over the change of form.
 */
const PROGRAMMES = `
1.ミロシェビッチ前ユーゴ大統領関係者
2.タリバーン関係者等
3.テロリスト等 (1)
4.テロリスト等 (2)
5.イラク前政権関係者等（Ⅰ）
6.イラク前政権関係者等 (Ⅱ)
7.イラク前政権関係者等 (Ⅲ)
8.【解除】リベリア
9.コンゴ民主共和国（個人）
10.コンゴ民主共和国 (団体)
11.【解除】コートジボワール
12.スーダン
13.北朝鮮(決議1695号)
14.北朝鮮(決議1718号等；団体)
15.北朝鮮(決議1718号等；個人)
16.北朝鮮(協調；団体)
17.北朝鮮(協調；個人)
18.【解除】イラン
19.イラン（個人）
20.イラン (団体)
21.ソマリア
22.リビア(Ⅰ)
23.リビア (Ⅱ)
24.シリア（個人）
25.シリア（団体）
26.クリミア等（個人）
27.クリミア等 (団体)
28.ロシア連邦(団体(特定銀行を除く))
29.ロシア連邦(個人)
30.ロシア連邦(特定銀行）
31.ベラルーシ(個人)
32.ベラルーシ(団体(特定銀行を除く))
33.ベラルーシ(特定銀行)
34.ロシア及びベラルーシ以外（団体(特定銀行を除く)）
35.ロシア及びベラルーシ以外（個人）
36.ロシア及びベラルーシ以外（特定銀行)
37.中央アフリカ共和国（個人）
38.中央アフリカ共和国（団体）
39.イエメン共和国
40.南スーダン
41.マリ共和国
42.ハイチ共和国（個人）
43.イスラエル
44.ハイチ共和国（団体）
`
const byNumber: ReadonlyMap<number, string> = new Map(
  PROGRAMMES.trim()
    .split('\n')
    .map((name): [number, string] => [Number.parseInt(name, 10), name]),
)
/** Programmes whose measure is less than a full 資産凍結 (`mofMeasure` reads it from the titles of the sheets). */
const SECTORAL: ReadonlySet<number> = new Set([6, 22])

/** The programme's name by its number; a number that is newer than the table stands for itself. */
export function mofProgramme(number: number): string {
  return byNumber.get(number) ?? `${number}.`
}

/** True for a number that the table has. */
export function isKnownMofProgramme(number: number): boolean {
  return byNumber.has(number)
}

/** The measure of a programme by its number. */
export function mofProgrammeMeasure(number: number): 'freeze' | 'sectoral' {
  return SECTORAL.has(number) ? 'sectoral' : 'freeze'
}
