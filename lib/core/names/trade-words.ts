/** THE TABLE of words for trades and their wares, in the manner of `institution-words.ts`. */
export const TRADE_WORDS: Readonly<Record<string, string>> = {
  trading:
    'trading trade traders trader handel handels handelsgesellschaft commerce torgovyy torgovy торговый ' +
    'торговая торговля تجارة التجارية للتجارة ticaret 貿易 boeki 商事 shoji 物産 bussan 商社 shokai トレーディング торгов* ' +
    'torgov* بازرگانی بازرگاني تجارت تجاری 贸易 通商 取引 交易 トレード',
  industries:
    'industries industry industrial industriel industriale industria industrie промышленный промышленная ' +
    'промышленность promyshlennaya promyshlennyy sanayi صناعة صناعية الصناعية sanat 工業 kogyo 産業 sangyo 興業 ' +
    'インダストリーズ インダストリー промышлен* promyshlen* індустр* индустр* صنایع صنعتي صنعتی صنائع الصناعات للصناعات 产业 ' +
    '產業 工业 industrijska インダストリアル',
  technology:
    'technology technologies tech tecnologia technologie technologien технологии технологический ' +
    'tekhnologii tekhnologiy teknoloji تكنولوجيا テクノロジー テクノロジーズ 技術 技术 технолог* tekhnolog* tehnolog* ' +
    'technological فناوری التكنولوجيا تقنية التقنية 科技 テック',
  bank: 'bank banque banco banca banka банк بنك مصرف bankasi 銀行 ginko バンク 银行 банк* banking بانک البنك バンキング',
  insurance:
    'insurance assurance seguros assicurazioni versicherung страховая страхование strakhovaya تامين التامين ' +
    '保険 hoken страхов* strakhov* بیمه 保险 インシュアランス reinsurance перестрахов*',
  finance:
    'finance financial finances finanz finanzas финансы финансовая finansovaya مالية المالية 金融 ファイナンス ' +
    'финанс* finans* مالی 财务 融資 ファイナンシャル',
  investment:
    'investment investments invest inversiones investimenti инвестиции инвестиционная инвест investitsii ' +
    'استثمار الاستثمار للاستثمار yatirim 投資 インベストメント инвест* invest* سرمایه گذاری الاستثمارية 投资 出資',
  transport:
    'transport transportation transporte trasporti транспорт транспортный транспортная transportnaya نقل ' +
    'النقل nakliyat 運輸 unyu 輸送 運送 unso transporta* транспорт* perevoz* перевоз* حمل ونقل ترابری للنقل 运输 ' +
    'トランスポート',
  shipping:
    'shipping maritime marine navigation morskoy морской морская судоходство судоходная شحن الملاحة بحرية ' +
    'denizcilik 海運 kaiun 船舶 マリン シッピング マリタイム судоход* sudokhod* пароход* морск* morsk* کشتیرانی بحري البحرية ' +
    'ملاحة 航运 航運 船务 船務 海事 シップ 海洋',
  airlines:
    'airlines airline airways aviation avia авиакомпания авиалинии aviakompaniya طيران الطيران havayollari ' +
    '航空 авиацион* aviatsion* aviacion* авиа هوایی هواپیمایی الجوية エアラインズ エアライン エアウェイズ アビエーション',
  construction:
    'construction constructions building builders bau строительство строительный строительная stroitelstvo ' +
    'stroitelnaya بناء للمقاولات contracting insaat 建設 kensetsu 建築 工務店 komuten строит* stroit* строительн* ' +
    'будівел* ساختمانی ساختمان للبناء انشاء 建筑 コンストラクション',
  engineering:
    'engineering ingenieria ingenierie инжиниринг inzhiniring هندسة الهندسية muhendislik エンジニアリング 工程 ' +
    'инженер* inzhener* مهندسی',
  production:
    'production produktion produccion производство производственный производственная proizvodstvo ' +
    'proizvodstvennaya manufacturing manufacture انتاج 製造 生産 製作所 seisakusho 鉄工所 tekkosho производ* ' +
    'proizvod* виробнич* manufacturer تولید تولیدی للانتاج 生产 生產 制造 プロダクション マニュファクチャリング',
  plant:
    'plant factory works werk werke fabrik fabrica завод zavod фабрика fabrika مصنع 工場 プラント завод* zavod* ' +
    'фабрик* fabrik* комбинат* kombinat* mill mills کارخانه كارخانه 工厂 工廠 ファクトリー コンビナート',
  design:
    'design konstruktorskoe конструкторское проектный 設計 デザイン конструк* konstruk* проект* proekt* طراحی ' +
    'تصميم 设计 project',
  energy:
    'energy energia energie энергия энергетическая энерго طاقة الطاقة enerji エネルギー энерг* energ* انرژی 能源 ' +
    'エナジー power 電力',
  oil:
    'oil petroleum neft нефть нефтяная نفط النفط 石油 нефт* neft* نفت پتروشیمی petrochemical petrochemicals ' +
    'オイル ペトロリアム النفطية',
  gas: 'gas gaz газ газовая غاز الغاز ガス газов* gazov* گاز للغاز 天然气',
  electronics:
    'electronics electronic elektronik электроника электронный elektronika 電子 denshi エレクトロニクス электрон* ' +
    'elektron* radioelectronic radioelectron* радиоэлектрон* radioelektron* الکترونیک الكترونية 电子 エレクトロニック',
  machinery:
    'machinery machine machines maschinen машиностроительный машиностроение mashinostroitelnyy 機械 kikai 精機 ' +
    'seiki машин* mashin* механич* mekhanich* mechanical maschinenbau 机械 機械製造 メカニカル マシナリー マシーナリー ماشین ' +
    'machinebuilding machinebuild*',
  chemical:
    'chemical chemicals chemie химический химическая khimicheskiy كيماويات 化学 kagaku himich* شیمیایی ' +
    'کیمیاوی 化工 ケミカル химич* khimich* химия',
  medical:
    'medical medico медицинский meditsinskiy طبية 医療 薬品 yakuhin 製薬 seiyaku メディカル медиц* medits* پزشکی ' +
    'الطبية 医疗 医药 pharmaceutical pharma دارو фармац* farmats*',
  food:
    'food foods alimentos продукты пищевой اغذية gida 食品 shokuhin フーズ пищев* продовольств* غذایی غذائية ' +
    'الغذائية フード',
  logistics:
    'logistics logistica logistik логистика logistika لوجستية lojistik 物流 ロジスティクス логистич* logistich* ' +
    'لجستیک پشتیبانی 供应链',
  security:
    'security безопасность охрана امن 保安 セキュリティ безопасн* bezopasn* охран* امنیت الامن الأمن 安全 安保 セキュリティー ' +
    '治安',
  securities: 'securities 証券 shoken',
  properties: 'property properties estate estates immobilien immobiliare недвижимость عقارات 不動産 fudosan',
  export: 'export exports экспорт eksport تصدير ihracat 輸出',
  import: 'import imports импорт استيراد ithalat 輸入',
  printing: 'printing 印刷 insatsu типография matbaa',
  media: 'media медиа メディア',
  technical: 'technical technique технич* tekhnich* tehnich* فنی فنية الفنية テクニカル',
  aircraft: 'aircraft aeroplane airplane самолет* samolet* авиастро* طائرات 航空機 飞机 飛行機 航空機製造',
  helicopter:
    'helicopter helicopters вертолет* vertolet* هلیکوپتر مروحيات ヘリコプター ヘリコプターズ 直升机',
  space: 'space aerospace cosmic космич* kosmich* космос فضایی فضائي 宇宙 航天 スペース エアロスペース',
  products:
    'product products produkt* продукт* produkc* продукци* produktsi* محصولات منتجات 製品 产品 プロダクツ プロダクト',
  shipyard:
    'shipyard shipyards dockyard verf верф* судостроительн* shipbuilding sudostroit* судострое* کشتی سازی ' +
    '造船所 造船 造船工場 シップヤード',
  repair:
    'repair repairs ремонт* remont* судоремонт* sudoremont* shiprepair* shiprepairing авиаремонт* تعمیرات ' +
    'تعمیر صيانة 修理 维修 リペア',
  nuclear:
    'nuclear atomic атомн* atomn* ядерн* yadern* هسته ای نووية الذرية اتمی 原子力 核 ニュークリアー ニュークリア',
  electric:
    'electric electrical электрич* elektrich* электротех* elektrotekh* electrotechnical برق كهرباء الكهرباء ' +
    '電気 电气 エレクトリック 電機 denki',
  radio: 'radio رادیو راديو اذاعة 無線 ラジオ радио',
  communication:
    'communication communications telecom telecommunication telecommunications связь связи svyazi ' +
    'коммуникац* телекоммуникац* مخابرات ارتباطات اتصالات الاتصالات 通信 通讯 电信 テレコム コミュニケーションズ',
  information:
    'information informational информац* informats* اطلاعات معلومات المعلومات 情報 信息 インフォメーション intelligence ' +
    'развед*',
  instrument:
    'instrument instruments приборо* priboro* instrumentation ابزار 機器 器具 計器 仪器 devices device приборы ' +
    'приборов pribory priborov',
  equipment:
    'equipment оборудован* oborudov* تجهیزات معدات المعدات 設備 设备 装置 機材 イクイップメント エクイップメント',
  agricultural:
    'agricultural agriculture agro агро* сельскохоз* selskokhoz* کشاورزی زراعي الزراعية 農業 农业',
  missile: 'missile missiles rocket rockets ракет* raket* موشکی صواريخ ミサイル ロケット 火箭 导弹',
  mining: 'mining mines mine горн* gorn* шахт* رудник معدن معدنی تعدين للتعدين 鉱業 鉱山 矿业 マイニング',
  metal:
    'metal metals metallurgical metallurgy металл* metall* فلز فلزات فولاد steel معادن 金属 鉄鋼 冶金 钢铁 メタル メタルズ ' +
    'スチール сталь stal',
  coal: 'coal угол* ugol* уголь زغال فحم 石炭 コール',
  automobile: 'automobile automotive خودرو سيارات السيارات 自動車 汽车 автомоб* avtomob* автозавод',
  engine: 'engine engines двигател* dvigatel* エンジン 发动机',
  material: 'material materials материал* مواد 材料 マテリアル',
  physics: 'physics физик* fizik* فیزیک 物理 物理学',
  mathematics: 'mathematics математ* matemat* 数学',
  optical: 'optical optics optic оптич* optich* оптик* نوری 光学 光',
  precision: 'precision точн* tochn* precise دقیق 精密',
  unmanned: 'unmanned drone drones беспилот* bespilot* uav 無人 无人机',
  digital: 'digital цифров* tsifrov* cifrov* دیجیتال رقمية 数字 デジタル ディジタル',
  credit: 'credit kredit кредит* kredit* اعتباری ائتمان 信用 クレジット',
  commercial: 'commercial коммерч* kommerch* 商業 商业 コマーシャル comercial commerciale',
  savings: 'savings сберегат* sberegat* 儲蓄 貯蓄',
  exchange: 'exchange бирж* birzh* صرافی صرافة للصرافة بورس 取引所 交換 交易所 エクスチェンジ',
  otc: 'otc',
  crypto: 'crypto cryptocurrency cryptocurrencies крипто* kripto* クリプト 暗号資産 仮想通貨 加密',
  market: 'market markets marketplace маркет маркетплейс マーケット 市場 سوق بازار',
  wallet: 'wallet wallets кошелек ウォレット 钱包',
  money: 'money деньг* hawala حوالة حواله マネー',
  currency: 'currency валют* valyut* ارز عملة 通貨 货币',
  payment: 'payment payments pay платеж* platezh* پرداخت مدفوعات 支払 決済 支付 settlement расчет* raschet*',
  leasing: 'leasing lease лизинг* lizing* リース リーシング 租赁',
  automation:
    'automation automatic автоматик* avtomatik* автоматизац* avtomatizats* automatics اتوماسیون 自動化 自动化 ' +
    'オートメーション',
  control: 'control контрол* kontrol* کنترل 制御 管制 コントロール навигац*',
  software: 'software программ* programm* برمجيات ソフトウェア ソフト 软件',
  computer:
    'computer computers computing компьютер* kompyuter* вычислит* vychislit* رایانه حاسوب コンピュータ コンピューター ' +
    '计算机',
  semiconductor: 'semiconductor semiconductors полупровод* poluprovod* 半導体 半导体',
  laser: 'laser lasers лазер* lazer* ليزر レーザー 激光',
  textile: 'textile textiles текстил* tekstil* نساجی نسيج النسيج 繊維 纺织',
  paper: 'paper бумаж* bumazh* کاغذ ورق 製紙 纸业',
  cement: 'cement цемент* tsement* سیمان اسمنت セメント 水泥',
  fishing: 'fishing fishery fisheries рыб* rybn* شیلات صيد 漁業 水産 渔业',
  tourism: 'tourism tourist travel турист* turist* گردشگری سياحة السياحة 観光 旅行 旅游 ツーリズム トラベル',
  hotel: 'hotel hotels отел* гостиниц* هتل فندق فنادق ホテル 酒店',
  broadcasting:
    'broadcasting broadcast television tv телевид* televid* телеканал* تلویزیون صدا سیما تلفزيون 放送 テレビ 電視 ' +
    '电视',
  news: 'news новост* novost* خبر خبرگزاری اخبار ニュース 通信社 新聞',
  publishing: 'publishing publisher издат* izdat* انتشارات نشر 出版',
  labour: 'labour labor труд* العمل 労働',
  biological: 'biological biology biotech биотех* زیستی بيولوجية 生物 バイオ биолог* biolog*',
  ammunition: 'ammunition munitions боеприпас* patron* патрон* مهمات ذخيرة 弾薬 弾丸',
  railway: 'railway railways rail railroad железнодорож* zheleznodorozh* سكك 鉄道 铁路',
  road: 'road roads дорож* дорог* طريق الطرق 道路',
  wagon: 'wagon wagons вагон* vagon* 貨車',
  cable: 'cable cables кабел* kabel* کابل كابلات ケーブル 电缆',
  glass: 'glass стекл* stekl* شیشه زجاج ガラス 玻璃',
  plastic: 'plastic plastics پلاستیک بلاستيك プラスチック 塑料 пластмасс* пластик*',
  rubber: 'rubber резин* rezin* ゴム 橡胶',
  wood: 'wood timber деревообр* چوب خشب 木材',
  motor: 'motor motors моторн* motorn* モーター モータース موتور محرك',
}
