import { foldName } from '#lib/core/names/fold-name.ts'

/**
 * THE TABLE of words that many organisations bear, one idea a line in the languages of the lists (folded, and Cyrillic
 * also as it is romanised). Words of one idea meet each other; they say less about who is meant than any other word.
 */
const IDEAS: Readonly<Record<string, string>> = {
  trading:
    'trading trade traders trader handel handels handelsgesellschaft commerce commercial comercial commerciale torgovyy torgovy торговый торговая торговля تجارة التجارية للتجارة ticaret 貿易 boeki 商事 shoji 物産 bussan 商社 商会 shokai トレーディング',
  international:
    'international internacional internazionale internationale intl международный международная mezhdunarodnyy mezhdunarodny دولية الدولية uluslararasi 国際 インターナショナル',
  general: 'general generale universal ogolny общий عام العامة genel 総合 ゼネラル',
  group: 'group groupe grupo gruppo gruppe groep grup группа gruppa gruppa مجموعة グループ 集団 集团',
  holding: 'holding holdings холдинг kholding ホールディングス ホールディング',
  company:
    'company companies compania companhia firm enterprise enterprises entreprise empresa impresa unternehmen business предприятие predpriyatie predpriyatiye подприятие фирма 企業 事業 エンタープライズ エンタープライゼス',
  industries:
    'industries industry industrial industriel industriale industria industrie промышленный промышленная промышленность promyshlennaya promyshlennyy sanayi صناعة صناعية الصناعية sanat 工業 kogyo 産業 sangyo 興業 インダストリーズ インダストリー',
  services: 'services service servicios servizi dienste услуги сервис servis uslugi خدمات الخدمات サービス',
  solutions: 'solutions solution resheniya решения ソリューションズ ソリューション',
  systems: 'systems system systeme sistemas sistemy системы система sistema システムズ システム',
  technology:
    'technology technologies tech tecnologia technologie technologien технологии технологический tekhnologii tekhnologiy teknoloji تكنولوجيا テクノロジー テクノロジーズ 技術 技术',
  bank: 'bank banque banco banca banka банк بنك مصرف bankasi 銀行 ginko バンク 银行',
  insurance:
    'insurance assurance seguros assicurazioni versicherung страховая страхование strakhovaya تامين التامين 保険 hoken',
  finance:
    'finance financial finances finanz finanzas финансы финансовая finansovaya مالية المالية 金融 ファイナンス',
  investment:
    'investment investments invest inversiones investimenti инвестиции инвестиционная инвест investitsii استثمار الاستثمار للاستثمار yatirim 投資 インベストメント',
  capital: 'capital kapital капитал キャピタル',
  fund: 'fund funds fonds fondo fond фонд صندوق 基金 ファンド',
  trust: 'trust траст 信託 トラスト',
  transport:
    'transport transportation transporte trasporti транспорт транспортный транспортная transportnaya نقل النقل nakliyat 運輸 unyu 輸送 運送 unso',
  shipping:
    'shipping maritime marine navigation morskoy морской морская судоходство судоходная شحن الملاحة بحرية denizcilik 海運 kaiun 船舶 マリン シッピング マリタイム',
  airlines:
    'airlines airline airways aviation avia авиакомпания авиация авиалинии aviakompaniya طيران الطيران havayollari 航空',
  construction:
    'construction constructions building builders bau строительство строительный строительная stroitelstvo stroitelnaya بناء للمقاولات contracting insaat 建設 kensetsu 建築 工務店 komuten',
  engineering:
    'engineering ingenieria ingenierie инжиниринг inzhiniring هندسة الهندسية muhendislik エンジニアリング 工程',
  production:
    'production produktion produccion производство производственный производственная proizvodstvo proizvodstvennaya manufacturing manufacture انتاج 製造 生産 製作所 seisakusho 鉄工所 tekkosho',
  plant: 'plant factory works werk werke fabrik fabrica завод zavod фабрика fabrika مصنع 工場 プラント',
  institute: 'institute institut instituto istituto институт institut معهد 研究所 kenkyusho 研究院',
  research:
    'research issledovatelskiy исследовательский исследовательская исследования recherche forschung بحوث ابحاث الابحاث 研究 リサーチ',
  scientific: 'scientific science sciences nauchnyy nauchno научный научно научная علوم العلوم 科学',
  centre: 'center centre centro zentrum центр tsentr مركز merkezi 中心 センター',
  bureau: 'bureau office buro бюро byuro 局 事務所 ビューロー',
  design: 'design konstruktorskoe конструкторское проектный 設計 デザイン',
  state:
    'state government gosudarstvennyy gosudarstvennaya государственный государственная государственное держaвний державна حكومة devlet 国立 国営',
  federal: 'federal federalnoe federalnyy федеральный федеральное федеральная 連邦',
  national:
    'national nacional nazionale natsionalnyy национальный национальная وطنية الوطنية milli ulusal 国家',
  republic: 'republic republica republique repubblica республика respublika جمهورية cumhuriyeti 共和国',
  ministry:
    'ministry ministerio ministere ministerium министерство ministerstvo міністерство وزارة bakanligi 省',
  department: 'department departamento departement департамент departament управление دائرة 部 局',
  agency: 'agency agencia agence agentur агентство agentstvo وكالة ajansi 庁 エージェンシー',
  association: 'association asociacion associazione verein ассоциация assotsiatsiya جمعية dernegi 協会',
  organization:
    'organization organisation organizacion organizzazione организация organizatsiya منظمة 機構 組織',
  foundation: 'foundation fundacion fondation fondazione stiftung مؤسسة vakfi 財団',
  university:
    'university universidad universite universita universitat университет universitet جامعة universitesi 大学',
  union: 'union союз soyuz اتحاد 連合 同盟',
  committee: 'committee comite komitee комитет komitet لجنة 委員会',
  energy: 'energy energia energie энергия энергетическая энерго طاقة الطاقة enerji エネルギー 電力',
  oil: 'oil petroleum petrol neft нефть нефтяная نفط النفط petrol 石油',
  gas: 'gas gaz газ газовая غاز الغاز ガス',
  electronics:
    'electronics electronic elektronik электроника электронный elektronika 電子 denshi 電機 denki 電気 エレクトロニクス',
  machinery:
    'machinery machine machines maschinen машиностроительный машиностроение mashinostroitelnyy 機械 kikai 精機 seiki',
  chemical: 'chemical chemicals chemie химический химическая khimicheskiy كيماويات 化学 kagaku',
  medical: 'medical medico медицинский meditsinskiy طبية 医療 薬品 yakuhin 製薬 seiyaku メディカル',
  food: 'food foods alimentos продукты пищевой اغذية gida 食品 shokuhin フーズ',
  logistics: 'logistics logistica logistik логистика logistika لوجستية lojistik 物流 ロジスティクス',
  security: 'security securities безопасность охрана امن 証券 shoken 保安 セキュリティ',
  management: 'management manajemen менеджмент управляющая ادارة 管理 マネジメント マネージメント',
  development: 'development developments desarrollo развитие razvitie تطوير تنمية 開発',
  consulting: 'consulting consultants consultancy консалтинг konsalting استشارات コンサルティング',
  properties: 'property properties estate estates immobilien immobiliare недвижимость عقارات 不動産 fudosan',
  export: 'export exports экспорт eksport تصدير ihracat 輸出',
  import: 'import imports импорт استيراد ithalat 輸入',
  global: 'global world worldwide welt mundial мировой العالمية dunya 世界 グローバル',
  new: 'new neue nouveau nueva nuevo nuova новый novyy جديد yeni 新',
  united: 'united uni объединенный объединенная obedinennaya المتحدة 統一',
  corporation: 'corporation corp корпорация korporatsiya korporatsiya コーポレーション',
  printing: 'printing 印刷 insatsu типография matbaa',
  partners: 'partners partner партнеры partnery パートナーズ',
  network: 'network networks сеть شبكة ネットワーク',
  media: 'media медиа メディア',
}
const IDEA_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(IDEAS).flatMap(([idea, words]) =>
    words.split(' ').map((word): [string, string] => [foldName(word), idea]),
  ),
)

/** The idea that a generic word of an organisation's name stands for: завод and plant are one; null for a telling word. */
export function ideaOf(word: string): string | null {
  return IDEA_OF.get(word) ?? null
}

const CONNECTING = new Set(
  'the of and for a an in on at by to de la le les las los el du des der die das und et y e i и в на по с im name und von zu zur fur pour para da do dos das della del di و في の & ve ile'
    .split(' ')
    .map(foldName),
)

/** Words that only hold an organisation's name together. */
export function isConnecting(word: string): boolean {
  return CONNECTING.has(word)
}
