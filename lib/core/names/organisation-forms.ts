import { editDistance } from '#lib/core/names/edit-distance.ts'
import { foldName } from '#lib/core/names/fold-name.ts'

/**
 * THE TABLE of forms of enterprise (法人格), by what they are in law: one line a class, spellings parted by `|`, folded,
 * longest met first. Names are compared without them; two different classes count against a match, a missing one little.
 */
const FORMS: Readonly<Record<string, string>> = {
  limited:
    'llc|l l c|lc|ltd|ltda|limited|lmtd|ltd co|co ltd|co limited|company limited|private limited|pvt ltd|pvt limited|pte ltd|pte limited|pte|pvt|pty ltd|pty limited|pty|' +
    'limited liability company|limited liability|limited liability co|society with limited liability|wll|w l l|gmbh|gesellschaft mit beschrankter haftung|gesmbh|ges m b h|' +
    'sarl|s a r l|s a rl|societe a responsabilite limitee|srl|s r l|societa a responsabilita limitata|societatea cu raspundere limitata|societate cu raspundere limitata|sociedad de responsabilidad limitada|s de rl|s de rl de cv|sociedad limitada|sl|lda|limitada|' +
    'bv|b v|bvba|besloten vennootschap|sp z o o|sp zoo|spolka z ograniczona odpowiedzialnoscia|spol s r o|sro|s r o|doo|d o o|dooel|drustvo s ogranicenom odgovornoscu|' +
    'ooo|ооо|общество с ограниченной ответственностью|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|тоо|too|товарищество с ограниченной ответственностью|' +
    'тов|tov|товариство з обмеженою відповідальністю|тзов|общество с дополнительной ответственностью|одо|оод|ood|eood|еоод|oü|ou|uab|sia|oy|ab ltd|ehf|aps|kft|korlatolt felelossegu tarsasag|shpk|mchj|mmm|mehdud mesuliyyetli cemiyyet|' +
    'fze|fzco|fzc|fz llc|fz|free zone company|free zone establishment|dmcc|プライベート リミテッド|リミテッド ライアビリティ カンパニー|有限会社|㈲|(有)|yugen kaisha|yugen gaisha|合同会社|godo kaisha|リミテッド|カンパニー リミテッド|エル エル シー|有限責任会社|таварыства з абмежаванай адказнасцю|таа|有限公司|有限责任公司|有限責任公司|유한회사|유한책임회사|ذ م م|شركة ذات مسؤولية محدودة|ش ذ م م|محدودة|חברה בעמ|בעמ|εταιρεια περιορισμενης ευθυνης|επε|epe|tnhh|cong ty tnhh|sdn bhd|sendirian berhad|limited sirketi|ltd sti|sti|limited şirketi',
  stock:
    'plc|public limited company|inc|incorporated|corp|corporation|joint stock company|joint stock co|jsc|open joint stock company|ojsc|public joint stock company|pjsc|closed joint stock company|cjsc|private joint stock company|prjsc|joint stock|' +
    'ag|akg|aktiengesellschaft|sa|s a|societe anonyme|sociedad anonima|sociedade anonima|sociedad anonima de capital variable|sa de cv|sab de cv|sab|sas|societe par actions simplifiee|spa|s p a|societa per azioni|sapa|nv|n v|naamloze vennootschap|se|societas europaea|' +
    'ab|aktiebolag|asa|as|a s|a/s|aksjeselskap|aktieselskab|oyj|hf|ad|ад|ead|еад|dd|d d|dionicko drustvo|akcionarsko drustvo|zrt|nyrt|rt|reszvenytarsasag|spolka akcyjna|akciova spolecnost|' +
    'ао|ao|акционерное общество|aktsionernoe obshchestvo|aktsionernoye obshchestvo|оао|oao|открытое акционерное общество|otkrytoye aktsionernoye obshchestvo|зао|zao|закрытое акционерное общество|пао|pao|публичное акционерное общество|нао|непубличное акционерное общество|ат|пат|прат|пат|акціонерне товариство|публічне акціонерне товариство|приватне акціонерне товариство|акционерная компания|' +
    'ad skopje|anonim sirketi|a s anonim sirketi|aş|株式会社|ジョイント ストック カンパニー|オープン ジョイント ストック カンパニー|パブリック ジョイント ストック カンパニー|クローズド ジョイント ストック カンパニー|公共株式会社|公開株式会社|公開型株式会社|非公開株式会社|ピー エル シー|インコーポレーテッド|インコーポレイテッド|акцыянернае таварыства|адкрытае акцыянернае таварыства|закрытае акцыянернае таварыства|аат|заат|㈱|(株)|kabushiki kaisha|kabushiki gaisha|kabushikigaisha|kabushikikaisha|kk|股份有限公司|股份公司|株式會社|주식회사|㈜|(주)|شركة مساهمة|شركة مساهمة عامة|ش م م|ش م ل|sal|saog|saoc|psc|ksc|qsc|qpsc|bsc|pt|tbk|persero|pt persero|berhad|bhd|αε|ανωνυμη εταιρεια|anonymi etaireia|ae',
  partnership:
    'lp|l p|limited partnership|llp|l l p|limited liability partnership|lllp|gp|general partnership|kg|kommanditgesellschaft|gmbh & co kg|gmbh co kg|kgaa|ohg|gbr|cv|vof|snc|scs|sca|sociedad en comandita|ks|kt|bt|合資会社|goshi kaisha|合名会社|gomei kaisha|有限責任事業組合|投資事業有限責任組合|合伙企业|有限合伙|合资会社|kom|kd|тв|полное товарищество|коммандитное товарищество',
  nonprofit:
    'ano|ано|автономная некоммерческая организация|autonomous non profit organization|autonomous nonprofit organization|nko|нко|некоммерческая организация|non profit organization|npo|ngo|фонд|一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|npo法人|ev|e v|eingetragener verein|stichting|asbl|association sans but lucratif|foundation inc|社会福祉法人|宗教法人|学校法人|医療法人',
  state:
    'federal state unitary enterprise|fsue|фгуп|федеральное государственное унитарное предприятие|гуп|мuп|муп|state unitary enterprise|unitary enterprise|state enterprise|гп|дп|державне підприємство|fgup|federal state budgetary institution|фгбу|fsbi|federal state autonomous institution|фгау|фгбоу|фкп|федеральное казенное предприятие|федеральное государственное бюджетное учреждение|федеральное государственное казенное предприятие|federal state enterprise|フェデラル ステート エンタープライズ|フェデラル ステート ユニタリー エンタープライズ|ステート エンタープライズ|連邦国家企業|連邦国家単一企業|連邦国家予算機関|рупп|руп|republican unitary enterprise|rue|独立行政法人|国立大学法人|地方独立行政法人',
  sole: 'sole proprietorship|sole trader|ип|индивидуальный предприниматель|individual entrepreneur|фоп|eirl|individual enterprise|чп|частное предприятие|private enterprise|пп|приватне підприємство|unipersonal|establishment|est|مؤسسة|個人事業',
  company:
    'company|co|coy|compagnie|kaisha|компания|компанія|شركة|sherkat|sherkate|sharikat|gongsi|カンパニー|общество|公司|회사|会社|חברה|firma|фирма|εταιρεια',
}

/** Each spelling as its words, by first word, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly [words: readonly string[], form: string])[]> = (() => {
  const table = new Map<string, (readonly [readonly string[], string])[]>()
  for (const [form, spellings] of Object.entries(FORMS)) {
    for (const spelling of spellings.split('|')) {
      const words = foldName(spelling).split(' ')
      const first = words[0] ?? ''
      table.set(first, [...(table.get(first) ?? []), [words, form] as const])
    }
  }
  for (const entries of table.values()) entries.sort(([a], [b]) => b.length - a.length)
  return table
})()

/** The form of enterprise that starts at this place: how many words it takes and its class; null for another word. */
export function formAt(
  words: readonly string[],
  at: number,
): { readonly length: number; readonly form: string } | null {
  for (const [spelling, form] of BY_FIRST.get(words[at] ?? '') ?? []) {
    if (spelling.every((word, step) => words[at + step] === word)) return { length: spelling.length, form }
  }
  return null
}

/** Forms that Japanese, Chinese and Korean write without a space beside the name, and their bracketed signs. */
const ATTACHED =
  /連邦国家単一企業|連邦国家企業|連邦国家予算機関|(?:非公開|公開型?|公共)?株式会社|株式會社|有限責任会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|独立行政法人|国立大学法人|学校法人|宗教法人|医療法人|社会福祉法人|有限責任事業組合|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사|[㈱㈲㈳㈶㈜]|[(（](?:株|有|同|資|名|社|財|주)[)）]/gu
const SIGN: Readonly<Record<string, string>> = {
  株: '株式会社',
  有: '有限会社',
  同: '合同会社',
  資: '合資会社',
  名: '合名会社',
  社: '一般社団法人',
  財: '一般財団法人',
  주: '주식회사',
  '㈱': '株式会社',
  '㈲': '有限会社',
  '㈳': '一般社団法人',
  '㈶': '一般財団法人',
  '㈜': '주식회사',
}

/** Parts forms that stand against the name with spaces: 株式会社関所商事 → 株式会社 関所商事, ㈱ and (株) spelled out. */
export function partAttachedForms(text: string): string {
  return text.replace(ATTACHED, (form) => {
    const sign = form.replace(/[()（）]/gu, '')
    return ` ${SIGN[sign] ?? sign} `
  })
}

/** Words of forms long enough that a slip in them cannot be another word. */
const LONG_WORDS = [
  'aktiengesellschaft',
  'gesellschaft',
  'incorporated',
  'corporation',
  'limited',
  'company',
  'joint',
  'stock',
  'liability',
  'limitada',
  'responsabilite',
  'raspundere',
  'limitata',
  'anonyme',
]

/** The word of a form that this one is a slip of (Aktiengeselschaft, compan, joynt); null for any other. */
export function longFormOf(word: string): string | null {
  if (word.length < LONG_WORD_CHARS_MIN || LONG_WORDS.includes(word)) return null
  return LONG_WORDS.find((form) => form[0] === word[0] && editDistance(form, word, 1) === 1) ?? null
}
const LONG_WORD_CHARS_MIN = 5
