/**
 * THE TABLE of words for institutions and ranks that many organisations bear, one idea a line in the languages of the
 * lists (Cyrillic also as it is romanised). A star stands for any ending, for Russian bends its adjectives. Words of one
 * idea meet each other; they say less about who is meant than any other word.
 */
export const INSTITUTION_WORDS: Readonly<Record<string, string>> = {
  international:
    'international internacional internazionale internationale intl международный международная ' +
    'mezhdunarodnyy mezhdunarodny دولية الدولية uluslararasi 国際 インターナショナル internats* بينالمللي بین 国际',
  general:
    'general generale universal ogolny общий عام العامة genel 総合 ゼネラル генеральн* generaln* 総 全般 ジェネラル',
  group: 'group groupe grupo gruppo gruppe groep grup группа gruppa مجموعة グループ 集団 集团 групп* група',
  holding: 'holding holdings холдинг kholding ホールディングス ホールディング 持株 ホールデング',
  company:
    'company companies compania companhia firm enterprise enterprises entreprise empresa impresa ' +
    'unternehmen business предприятие predpriyatie predpriyatiye подприятие фирма 企業 事業 エンタープライズ エンタープライゼス ' +
    'компан* kompan* kompanii kompaniya 社 カンパニー обществ* شركات شرکت corporation corp корпорация ' +
    'korporatsiya コーポレーション 会社 корпорац* korporats*',
  services:
    'services service servicios servizi dienste услуги сервис servis uslugi خدمات الخدمات サービス услуг* ' +
    'обслуживан* 服务 服務 业务 サービシズ',
  solutions: 'solutions solution resheniya решения ソリューションズ ソリューション решени*',
  systems:
    'systems system systeme sistemas sistemy системы система sistema システムズ システム систем* sistem* سیستم ' +
    'منظومة 系统 系統',
  capital: 'capital kapital капитал キャピタル',
  fund: 'fund funds fonds fondo fond фонд صندوق 基金 ファンド 基金会',
  trust: 'trust траст 信託 トラスト',
  institute:
    'institute institut instituto istituto институт معهد 研究所 kenkyusho 研究院 институт* institut* انستیتو ' +
    'موسسه پژوهشگاه پژوهشکده インスティテュート インスティチュート',
  research:
    'research issledovatelskiy исследовательский исследовательская исследования recherche forschung بحوث ' +
    'ابحاث الابحاث 研究 リサーチ исследоват* issledovat* исслед* پژوهش تحقیقات پژوهشی تحقيقات 研究開発 調査 studies ' +
    'study scientific science sciences nauchnyy nauchno научный научно научная علوم العلوم 科学 научн* ' +
    'nauchn* наук* наука scientif* علمی العلمية 学術 サイエンス サイエンティフィック サイエンシズ',
  centre: 'center centre centro zentrum центр tsentr مركز merkezi 中心 センター центр* tsentr* مرکز المركز',
  central: 'central centrale центральн* tsentraln* مرکزی المركزي 中央 セントラル',
  bureau: 'bureau office buro бюро byuro 局 事務所 ビューロー офис* دفتر مكتب 办公室 事務局',
  state:
    'state government gosudarstvennyy gosudarstvennaya государственный государственная государственное ' +
    'держaвний державна حكومة devlet 国立 国営 госуд* gosud* держав* казен* kazen* казён* государств* دولتی ' +
    'دولت الدولة 国有 国家',
  federal:
    'federal federalnoe federalnyy федеральный федеральное федеральная 連邦 федерал* federaln* федерац* ' +
    'federats* federation',
  national:
    'national nacional nazionale natsionalnyy национальный национальная وطنية الوطنية milli ulusal ' +
    'национал* natsional* ملی ملي الوطني 民族 国民 ナショナル',
  republic:
    'republic republica republique repubblica республика respublika جمهورية cumhuriyeti 共和国 республик* ' +
    'respublik* جمهوری جمهوري الجمهورية',
  ministry:
    'ministry ministerio ministere ministerium министерство ministerstvo міністерство وزارة bakanligi 省 ' +
    'министер* minister* وزارت الوزارة 部委 ミニストリー',
  department:
    'department departamento departement департамент departament управление دائرة 部 департамент* управлени* ' +
    'upravlen* directorate directorat* administration administrac* администрац* اداره إدارة مديرية 総局 管理局 ' +
    '部門 部局 司令部 デパートメント дирекц*',
  agency:
    'agency agencia agence agentur агентство agentstvo وكالة ajansi 庁 エージェンシー агентств* agentst* سازمان ' +
    'آژانس 代理',
  association:
    'association asociacion associazione verein ассоциация assotsiatsiya جمعية dernegi 協会 ассоциац* ' +
    'assotsiats* انجمن رابطة 协会 団体 連合会 アソシエーション объединение obedinenie obyedineniye obyedinenie',
  organization:
    'organization organisation organizacion organizzazione организация organizatsiya منظمة 機構 組織 организац* ' +
    'organizats* التنظيم تنظيم هيئة 機関 组织 オーガニゼーション オーガナイゼーション institution institutions учрежден* uchrezhd* ' +
    'society',
  foundation:
    'foundation fundacion fondation fondazione stiftung مؤسسة vakfi 財団 بنیاد المؤسسة 财团 ファウンデーション',
  university:
    'university universidad universite universita universitat университет universitet جامعة universitesi 大学 ' +
    'университет* universitet* دانشگاه الجامعة ユニバーシティ',
  union: 'union союз soyuz اتحاد 連合 同盟 союз* soyuz* اتحادیه الاتحاد 聯合 联盟 ユニオン alliance league',
  committee:
    'committee comite komitee комитет komitet لجنة 委員会 комитет* komitet* کمیته اللجنة 委员会 コミッティー commission ' +
    'комисси* komissi* کمیسیون',
  management: 'management manajemen менеджмент управляющая ادارة 管理 マネジメント マネージメント',
  development:
    'development developments desarrollo развитие razvitie تطوير تنمية 開発 развит* razvit* توسعه للتنمية ' +
    'التنمية 発展 发展 デベロップメント ディベロップメント',
  consulting: 'consulting consultants consultancy консалтинг konsalting استشارات コンサルティング',
  global: 'global world worldwide welt mundial мировой العالمية dunya 世界 グローバル',
  partners: 'partners partner партнеры partnery パートナーズ',
  network: 'network networks сеть شبكة ネットワーク',
  academy:
    'academy academie academia akademie академи* akademi* فرهنگستان آکادمی اكاديمية 学院 アカデミー 科学院',
  school: 'school schools школ* shkol* مدرسه مدرسة 学校 スクール',
  education: 'education educational образова* obrazova* آموزش اموزشی تعليم التعليم 教育',
  higher: 'higher high высш* vyssh* العالي عالی 高等',
  public: 'public publik* публичн* publichn* общественн* عمومی عامة 公共 公開 公営 パブリック',
  private: 'private частн* chastn* خصوصی خاص الخاصة 民間 私営 プライベート',
  region: 'region regional област* oblast* регион* منطقه منطقة اقليم 地域 地区 district krai okrug 州 край',
  city: 'city municipal municipality город* gorod* municipaln* муниципал* شهر شهرداری بلدية مدينة 市 市立',
  council: 'council совет sovet شورا شورای مجلس المجلس 評議会 会議 理事会 カウンシル board',
  defence: 'defence defense оборон* oboron* دفاع دفاعی الدفاع 国防 防衛 防御 ディフェンス',
  military:
    'military воен* voen* voyen* военн* نظامی عسكري العسكرية 軍事 军事 軍用 ミリタリー militaire militar',
  army: 'army troops войск* арми* armi* ارتش جيش الجيش قوات 軍隊 陸軍 アーミー soldiers',
  armed: 'armed вооруж* vooruzh* مسلح المسلحة 武装 武器 兵器 armament armaments weapons arms оруж*',
  force: 'force forces سپاه نیروی نيروي نیروهای القوات 部隊 フォース corps силы силами',
  air: 'air воздушн* vozdushn* هوا جوية 空軍 エア',
  navy: 'navy naval морфлот флот* flot* 海軍 ネイビー fleet',
  guard: 'guard guards гвард* gvard* پاسداران حرس 警備 親衛 ガード',
  police: 'police полици* politsi* پلیس شرطة الشرطة 警察',
  applied: 'applied приклад* priklad* کاربردی تطبيقية التطبيقية 应用 応用',
  special: 'special specialized specialised специал* spetsial* ویژه 特別 特殊 スペシャル',
  experimental: 'experimental эксперимент* eksperiment* опытн* opytn* آزمایشی 実験 試験',
  modern:
    'modern современ* sovremen* مدرن حديثة 現代 モダン advanced perspective перспектив* المتقدمة 先进 先端 アドバンスト',
  reconstruction: 'reconstruction реконструк* rekonstruk* rebuilding بازسازی 復興 再建',
  promotion: 'promotion содейств* sodeystv* ترویج 促進 振興 プロモーション',
  social: 'social социальн* sotsialn* اجتماعی اجتماعية الاجتماعية 社会 ソーシャル',
  cultural: 'cultural culture культур* kultur* فرهنگی ثقافية الثقافة 文化 カルチャー',
  movement: 'movement движен* dvizhen* جنبش حركة الحركة 運動 运动 ムーブメント',
  front: 'front фронт* جبهه جبهة الجبهة 戦線 フロント',
  party: 'party партия partiya partii حزب الحزب 党 政党',
  battalion: 'battalion батальон* batalyon* batalon* گردان كتيبة لواء 大隊 brigade бригад* brigad* 旅団',
  foreign: 'foreign внешн* vneshn* иностран* خارجی خارجية الخارجية 外国 外務 対外 フォーリン external',
  economic:
    'economic economy economical эконом* ekonom* اقتصادی اقتصاد الاقتصاد الاقتصادية 経済 经济 エコノミック',
  joint: 'joint совместн* sovmestn* مشترک المشترك 合弁 合同 共同 ジョイント',
  venture: 'venture ventures ベンチャー',
  complex: 'complex комплекс* kompleks* مجتمع مجمع コンプレックス 複合体 複合',
  concern: 'concern концерн* kontsern* コンツェルン 康采恩',
  house: 'house خانه دار بيت 館 ハウス дом',
  main: 'main главн* glavn* chief اصلی الرئيسية 主要 メイン',
  court: 'court دادگاه محكمة 裁判所 суд',
  election: 'election electoral избират* izbirat* انتخابات 選挙',
  customs: 'customs таможен* tamozhen* گمرک جمارك 税関',
  health: 'health здрав* zdrav* بهداشت صحة الصحة 健康 保健',
  prison: 'prison penal исправит* тюрьм* زندان سجن 刑務所 収容所',
  budget: 'budget budgetary financed бюджетн* byudzhetn* budzhetn* 予算',
}
