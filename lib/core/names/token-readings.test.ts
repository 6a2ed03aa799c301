import { describe, expect, test } from 'vitest'
import { nameToken } from '#lib/core/names/name-token.ts'
import type { ReadingHow, TokenContext } from '#lib/core/names/reading.ts'

const readings = (text: string, context: TokenContext = {}) => nameToken(text, context).readings
const texts = (text: string, context: TokenContext = {}) => readings(text, context).map((each) => each.text)
const by = (text: string, how: ReadingHow) =>
  readings(text)
    .filter((each) => each.how === how)
    .map((each) => each.text)

describe('kana', () => {
  // the examples of the passport office's table (外務省 ヘボン式ローマ字綴方表)
  test.each([
    ['ナンバ', 'namba'],
    ['ホンマ', 'homma'],
    ['サンペイ', 'sampei'],
    ['ハットリ', 'hattori'],
    ['キッカワ', 'kikkawa'],
    ['ホッチ', 'hotchi'],
    ['コウノ', 'kono'],
    ['オオノ', 'ono'],
    ['ユウコ', 'yuko'],
    ['ジュンイチロウ', 'junichiro'],
    ['しんいち', 'shinichi'],
  ])('%s is %s in a passport', (kana, latin) => {
    expect(texts(kana)[0]).toBe(latin)
  })

  test.each([
    ['サトウ', ['sato', 'satou', 'satoh']],
    ['シチジョウ', ['shichijo', 'shichijou', 'sitizyo']],
    ['ツチヤ', ['tsuchiya', 'tutiya']],
    ['フジタ', ['fujita', 'huzita']],
    ['ヴィクトル', ['vikutoru', 'viktor']],
    ['ウィリアムズ', ['wiriamuzu', 'wiriamz']],
  ])('%s is also written %j', (kana, latin) => {
    expect(texts(kana)).toEqual(expect.arrayContaining(latin))
  })
})

describe('kanji', () => {
  test.each([
    ['佐藤', { language: 'ja', part: 'family' }, ['sato', 'satou', 'satoh']],
    ['幸子', { language: 'ja', part: 'given' }, ['sachiko', 'yukiko', 'koko']],
    ['髙橋', { language: 'ja', part: 'family' }, ['takahashi']],
    ['渡邊', { language: 'ja', part: 'family' }, ['watanabe']],
    ['齋藤', { language: 'ja', part: 'family' }, ['saito']],
    ['真', { language: 'ja', part: 'given' }, ['makoto', 'shin']],
    ['佐々木', { language: 'ja', part: 'family' }, ['sasaki']],
    ['近平', { language: 'zh', part: 'given' }, ['jinping', 'chinping']],
    ['毛', { language: 'zh', part: 'family' }, ['mao']],
    ['沢東', { language: 'zh', part: 'given' }, ['zedong', 'tsetung']],
    ['陳', { language: 'zh', part: 'family' }, ['chen', 'chan']],
    ['曾', { language: 'zh', part: 'family' }, ['zeng']],
    ['金', { language: 'ko', part: 'family' }, ['kim']],
  ] as const)('%s may be read %j %j', (kanji, context, latin) => {
    expect(texts(kanji, context)).toEqual(expect.arrayContaining([...latin]))
  })
})

describe('alphabets', () => {
  // BGN/PCGN 1947 for Russian, ISO 9:1995 and the customs without their marks; й loses its mark when names are folded
  test.each([
    ['Щербаков', 'bgn', 'shcherbakov'],
    ['Хрущев', 'bgn', 'khrushchev'],
    ['Ельцин', 'bgn', 'yeltsin'],
    ['Пугачева', 'german', 'pugatschewa'],
    ['Шостакович', 'german', 'schostakowitsch'],
    ['Путин', 'french', 'poutin'],
    ['Хрущев', 'french', 'khrouchtchev'],
    ['Чехов', 'iso9', 'cehov'],
    ['Чехов', 'polish', 'czechow'],
    ['Григорчук', 'ukrainian', 'hryhorchuk'],
  ] as const)('%s is by %s %s', (native, how, latin) => {
    expect(by(native, how)).toContain(latin)
  })

  test.each([
    ['Παπανδρέου', 'papandreou'],
    ['Μπακογιάννη', 'bakogianni'],
    ['Τσίπρας', 'tsipras'],
  ])('%s is %s after ELOT 743', (greek, latin) => {
    expect(by(greek, 'greek')).toContain(latin)
  })

  test.each([
    ['პუტინი', 'putini'],
    ['Պուտին', 'putin'],
  ])('%s is %s', (native, latin) => {
    expect(texts(native)).toEqual([latin])
  })

  // heads of state and government, scholars and cities as English writes them
  test.each([
    ['नरेन्द्र', 'narendra'],
    ['मनमोहन', 'manmohan'],
    ['पुतिन', 'putin'],
    ['मुंबई', 'mumbai'],
    ['ज़ाकिर', 'zakir'],
    ['হাসিনা', 'hasina'],
    ['কলকাতা', 'kolkata'],
    ['ਸਿੰਘ', 'singh'],
    ['મોદી', 'modi'],
    ['ଓଡ଼ିଶା', 'orisha'],
    ['சென்னை', 'chennai'],
    ['ஸ்டாலின்', 'stalin'],
    ['తెలంగాణ', 'telangana'],
    ['ಕರ್ನಾಟಕ', 'karnataka'],
    ['പുടിൻ', 'putin'],
    ['මහින්ද', 'mahinda'],
    ['ทักษิณ', 'thaksin'],
    ['ชินวัตร', 'shinawatra'],
    ['ปูติน', 'putin'],
    ['เปรม', 'prem'],
    ['ວຽງຈັນ', 'viangchan'],
    ['សែន', 'sen'],
    ['ពូទីន', 'putin'],
    ['အောင်', 'aung'],
    ['ကြည်', 'kyi'],
    ['ቴድሮስ', 'tedros'],
    ['አህመድ', 'ahmed'],
    ['މުޙައްމަދު', 'muhammad'],
  ])('%s is %s', (native, latin) => {
    expect(texts(native)).toContain(latin)
  })

  // 국어의 로마자 표기법, and the surnames as they are written in passports
  test.each([
    ['김', ['kim', 'gim']],
    ['이', ['lee', 'yi', 'rhee']],
    ['박', ['park', 'pak', 'bak']],
    ['홍길동', ['honggildong']],
    ['정은', ['jeongeun', 'jongun', 'chongun']],
  ])('%s is %j', (hangul, latin) => {
    expect(texts(hangul)).toEqual(expect.arrayContaining(latin))
  })
})

describe('what is not as it seems', () => {
  test('full-width and half-width letters, capitals and marks are one', () => {
    expect(nameToken('ＳＡＴＯ').text).toBe('sato')
    expect(nameToken('ｻﾄｳ').text).toBe('サトウ')
    expect(nameToken('SATŌ').text).toBe('sato')
  })

  test('a Cyrillic letter inside a Latin word is read as the Latin one it looks like', () => {
    expect(readings('Pаypаl')).toEqual([{ text: 'paypal', how: 'look-alike', weight: 0.99 }])
  })

  test('unseen signs and floods of marks leave the word', () => {
    expect(nameToken(`\u202e${'\u200b'.repeat(3000)}pu\u00adtin`).text).toBe('putin')
    expect(nameToken(`p${'\u0301'.repeat(3000)}utin`).text).toBe('putin')
  })

  test('a text of any length is cut to a bounded token', () => {
    expect(nameToken('a'.repeat(100_000)).text).toHaveLength(64)
    expect(readings('佐'.repeat(5000))).toEqual([])
  })

  test('nothing remains of signs alone, and a script without a table has no readings', () => {
    expect(nameToken('--、。')).toMatchObject({ text: '', readings: [] })
    expect(readings('ᬧᬸᬢᬶᬦ᭄')).toEqual([])
  })
})
