/** THE TABLE of kanji that names write in several shapes: left the variant (異体字・旧字体), right the common one. */
const VARIANTS =
  '髙高 﨑崎 嵜崎 碕崎 濵浜 濱浜 邊辺 邉辺 齋斎 齊斉 澤沢 廣広 國国 眞真 德徳 惠恵 瀨瀬 櫻桜 藏蔵 榮栄 龍竜 瀧滝 嶋島 嶌島 淺浅 靜静 圓円 ' +
  '黑黒 增増 曾曽 峯峰 冨富 條条 壽寿 實実 寬寛 晉晋 樂楽 縣県 學学 會会 團団 鐵鉄 寶宝 關関 驛駅 與与 萬万 應応 禮礼 豐豊 遙遥 舘館 𠮷吉 ' +
  '悅悦 說説 閱閲 銳鋭 敎教 淸清 靑青 硏研 鄕郷 緖緒 錄録 綠緑 黃黄 戶戸 彥彦 顏顔 郞郎 愼慎 ' +
  '鎭鎮 尙尚 營営 勳勲 薰薫 顯顕 將将 煕熙 姬姫 歲歳 强強 溫温 瑤瑶 亞亜 壓圧 爲為 壹壱 奧奥 ' +
  '橫横 卷巻 歡歓 觀観 氣気 歸帰 龜亀 舊旧 據拠 峽峡 曉暁 溪渓 經経 輕軽 劍剣 效効 號号 濟済 ' +
  '參参 贊賛 殘残 兒児 寫写 收収 從従 肅粛 處処 敍叙 奬奨 獎奨 燒焼 乘乗 淨浄 讓譲 穗穂 隨随 ' +
  '數数 聲声 專専 戰戦 禪禅 莊荘 總総 聰聡 續続 對対 單単 彈弾 傳伝 黨党 當当 獨独 讀読 賣売 ' +
  '發発 佛仏 變変 每毎 滿満 默黙 彌弥 譯訳 藥薬 譽誉 樣様 來来 賴頼 覽覧 兩両 勵励 靈霊 齡齢 ' +
  '戀恋 勞労 樓楼 灣湾 祿禄 禰祢 步歩 涉渉 狀状 窗窓 繩縄 穩穏 穰穣 薗園 鷗鴎 鹽塩 麥麦 鷄鶏 ' +
  '鶯鴬'
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
