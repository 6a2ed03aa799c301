/**
 * THE TABLE of Hebrew names whose usual spelling no rule leads back to, for their vowels are not written: letters and the
 * spellings that people of the name use.
 */
const CUSTOMS =
  'דוד=david,dawid דויד=david משה=moshe,moses יעקב=yaakov,jacob,yaacov יצחק=yitzhak,isaac,itzhak,yitzchak אברהם=avraham,abraham,avrohom ' +
  'שלמה=shlomo,solomon,shelomo שמואל=shmuel,samuel ישראל=yisrael,israel יוסף=yosef,joseph,yossef בנימין=binyamin,benjamin,benyamin ' +
  'יהודה=yehuda,judah אריה=arye,aryeh,arie חיים=haim,chaim,hayim אהרן=aharon,aaron אהרון=aharon,aaron מאיר=meir גבריאל=gavriel,gabriel ' +
  'מיכאל=michael,mikhael רפאל=rafael,raphael דניאל=daniel יונתן=yonatan,jonathan נתן=natan,nathan יהונתן=yehonatan,jonathan אליהו=eliyahu,elijah ' +
  'אליעזר=eliezer אלעזר=elazar עזרא=ezra נחום=nahum,nachum נחמן=nahman,nachman יחזקאל=yehezkel,ezekiel ירמיהו=yirmiyahu,jeremiah ישעיהו=yeshayahu,isaiah ' +
  'עקיבא=akiva פנחס=pinhas,pinchas ראובן=reuven,reuben שמעון=shimon,simon,simeon לוי=levi,levy כהן=cohen,kohen,kahn צבי=tzvi,zvi,tsvi זאב=zeev דב=dov ' +
  'גד=gad גיל=gil רון=ron עמי=ami יאיר=yair אורי=uri,ori אייל=eyal איל=eyal עידו=ido,iddo תומר=tomer עומר=omer נועם=noam עמית=amit איתן=eitan,eytan,ethan ' +
  'אסף=asaf,assaf ערן=eran גיא=guy אלון=alon יובל=yuval ניר=nir שי=shai,shay אבי=avi רמי=rami יוסי=yossi,yosi בני=benny,beni דני=danny,dani ' +
  'שרה=sara,sarah רחל=rachel,rahel רבקה=rivka,rebecca לאה=leah,lea מרים=miriam,maryam אסתר=esther,ester חנה=hana,hannah,chana דבורה=dvora,deborah,devorah ' +
  'רות=ruth,rut נעמי=naomi,noemi תמר=tamar יעל=yael מיכל=michal אילנה=ilana שושנה=shoshana,susanna גולדה=golda ' +
  'פרץ=peretz,peres מזרחי=mizrahi,mizrachi ביטון=biton,bitton פרידמן=friedman,fridman כץ=katz שפירא=shapira,shapiro הלוי=halevi,halevy שוורץ=schwartz,schwarz'

const BY_LETTERS: ReadonlyMap<string, readonly string[]> = new Map(
  CUSTOMS.split(' ').map((entry): [string, readonly string[]] => {
    const [letters = '', spellings = ''] = entry.split('=')
    return [letters, spellings.split(',')]
  }),
)

/** The usual spellings of a Hebrew name; none for most words. */
export function customaryHebrew(word: string): readonly string[] {
  return BY_LETTERS.get(word) ?? []
}
