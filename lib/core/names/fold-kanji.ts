/** THE TABLE of kanji that names write in several shapes: left the variant (異体字・旧字体), right the common one. */
const VARIANTS =
  '髙高 﨑崎 嵜崎 碕崎 濵浜 濱浜 邊辺 邉辺 齋斎 齊斉 澤沢 廣広 國国 眞真 德徳 惠恵 瀨瀬 櫻桜 藏蔵 榮栄 龍竜 瀧滝 嶋島 嶌島 淺浅 靜静 圓円 ' +
  '黑黒 增増 曾曽 峯峰 冨富 條条 壽寿 實実 寬寛 晉晋 樂楽 縣県 學学 會会 團団 鐵鉄 寶宝 關関 驛駅 與与 萬万 應応 禮礼 豐豊 遙遥 舘館 𠮷吉'
const TO_COMMON: ReadonlyMap<string, string> = new Map(
  VARIANTS.split(' ').map((pair): [string, string] => {
    const [variant = '', common = ''] = [...pair]
    return [variant, common]
  }),
)

/** Replaces variant kanji by the shape most records use; other characters stay. */
export function foldKanji(text: string): string {
  let folded = ''
  for (const char of text) folded += TO_COMMON.get(char) ?? char
  return folded
}
