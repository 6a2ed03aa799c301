import { japaneseSurnameKana } from '#lib/core/names/japanese-readings.ts'
import { kanaReadings } from '#lib/core/names/kana-readings.ts'

/**
 * THE TABLE of family names that very many people bear, by where they are at home, in letters as names are compared: such
 * a name alone says nothing about who is meant. Written from general knowledge of the most frequent surnames of each country;
 * those of Japan come from the table of readings.
 */
const COMMON_FAMILIES: Readonly<Record<string, string>> = {
  english:
    'smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson martin lee thompson white harris ' +
    'clark lewis robinson walker young allen king wright scott green baker adams nelson hill campbell mitchell roberts carter phillips ' +
    'evans turner parker collins edwards stewart morris murphy cook rogers morgan peterson cooper reed bailey bell kelly howard ward cox ' +
    'richardson wood watson brooks bennett gray james hughes price myers long foster sanders ross powell sullivan russell ortiz jenkins ' +
    'perry butler barnes fisher henderson coleman simmons patterson jordan reynolds hamilton graham wallace woods cole west owens marshall ' +
    'harrison gibson mcdonald macdonald ford ellis stevens murray freeman wells webb simpson tucker porter hunter hicks crawford henry boyd ' +
    'mason kennedy warren dixon burns gordon shaw holmes rice robertson black daniels palmer mills grant knight ferguson stone hawkins dunn ' +
    'perkins hudson spencer gardner payne pierce matthews arnold willis ray carroll duncan andrews lane lawrence elliott chapman carpenter ' +
    'armstrong austin greene cunningham bradley oliver lynch walsh byrne ryan connor oconnor obrien doyle gallagher quinn moran fraser ' +
    'davies hall fox may day rose cross barker pearce saunders lloyd griffiths jennings fletcher berry mcleod hart stephens burton dean',
  spanish:
    'garcia rodriguez gonzalez hernandez lopez martinez perez sanchez ramirez torres flores rivera gomez diaz reyes cruz morales gutierrez ' +
    'ortiz ramos ruiz alvarez mendoza castillo jimenez vasquez vazquez moreno romero herrera medina aguilar vargas guzman mendez munoz ' +
    'salazar garza soto alvarado delgado pena rios rojas castro fernandez silva santos ortega estrada sandoval guerrero navarro dominguez ' +
    'contreras molina campos suarez vega acosta cabrera fuentes espinoza espinosa valdez valencia cortes cortez marquez luna leon ibarra ' +
    'miranda cardenas figueroa nunez mora rosales serrano blanco iglesias gil marin sanz rubio alonso calderon pacheco duarte velasquez',
  portuguese:
    'souza sousa oliveira pereira ferreira alves rodrigues gomes martins araujo barbosa ribeiro carvalho lima almeida rocha dias nascimento ' +
    'andrade moreira nunes marques machado mendes freitas cardoso ramos teixeira fernandes lopes costa correia pinto moura vieira monteiro ' +
    'cavalcanti batista coelho cunha fonseca tavares reis neves antunes matos goncalves',
  french:
    'bernard dubois robert richard petit durand leroy moreau simon laurent lefebvre michel bertrand roux vincent fournier morel girard andre ' +
    'mercier dupont lambert bonnet francois martinez legrand garnier faure rousseau blanc guerin muller henry roussel nicolas perrin morin ' +
    'mathieu clement gauthier dumont lopez fontaine chevalier robin tremblay gagnon roy cote bouchard pelletier lavoie fortin gagne',
  german:
    'muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer schaefer koch bauer richter klein wolf ' +
    'schroder schroeder neumann schwarz zimmermann braun kruger krueger hofmann hartmann lange schmitt werner schmitz krause meier lehmann ' +
    'schmid schulze maier kohler koehler herrmann konig koenig walter mayer huber kaiser fuchs peters lang scholz moller moeller weiss jung ' +
    'hahn schubert vogel friedrich keller gunther guenther frank berger winkler roth beck lorenz baumann franke albrecht schuster simon ' +
    'ludwig bohm boehm winter kraus martin schumacher vogt stein jager otto sommer gross seidel heinrich brandt haas schreiber graf dietrich',
  dutch:
    'jong jansen vries berg bakker visser smit meijer boer mulder groot bos vos peters hendriks dekker dijk brouwer dijkstra janssen peeters ' +
    'maes jacobs mertens willems claes goossens wouters vermeulen',
  nordic:
    'hansen johansen olsen larsen andersen pedersen nilsen kristiansen jensen nielsen christensen rasmussen sorensen petersen madsen ' +
    'andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson lindberg lindstrom berglund korhonen virtanen ' +
    'makinen nieminen makela hamalainen laine jonsson gudmundsson lund holm berg',
  italian:
    'rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano mancini rizzo lombardi moretti ' +
    'barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale lombardo serra coppola marchetti',
  polish:
    'nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski ' +
    'jankowski mazur kwiatkowski krawczyk piotrowski grabowski nowakowski pawlowski michalski adamczyk',
  slavic:
    'ivanov ivanova smirnov smirnova kuznetsov kuznetsova popov popova vasiliev vasilyev petrov petrova sokolov sokolova mikhailov mikhaylov ' +
    'novikov novikova fedorov fedorova morozov morozova volkov volkova alekseev alexeev alekseyev lebedev lebedeva semenov semyonov egorov ' +
    'pavlov pavlova kozlov kozlova stepanov stepanova nikolaev nikolayev orlov orlova andreev andreyev makarov makarova nikitin zakharov ' +
    'zaitsev zaytsev solovyov solovyev borisov borisova yakovlev grigoriev grigoryev romanov romanova vorobiev vorobyov sergeev sergeyev ' +
    'kuzmin frolov aleksandrov alexandrov dmitriev dmitriyev korolev gusev kiselev kiselyov ilin ilyin maksimov maximov polyakov sorokin ' +
    'vinogradov kovalev kovalyov belov medvedev antonov tarasov zhukov baranov filippov komarov davydov belyaev gerasimov bogdanov osipov ' +
    'sidorov matveev titov markov mironov krylov kulikov karpov vlasov melnikov denisov gavrilov tikhonov kazakov afanasiev danilov saveliev ' +
    'timofeev fomin chernov abramov martynov efimov fedotov shcherbakov nazarov kalinin isaev chernyshev bykov maslov rodionov konovalov ' +
    'lazarev voronin klimov filatov ponomarev golubev kudryavtsev prokhorov naumov potapov zhuravlev ovchinnikov trofimov leonov sobolev ' +
    'ermakov kolesnikov goncharov emelyanov nikiforov grachev kotov grishin efremov arkhipov gromov kirillov malyshev panov moiseev ' +
    'rumyantsev akimov kondratiev birukov gorbunov anisimov eremin tikhomirov galkin lukyanov mikheev skvortsov yudin belousov nesterov ' +
    'simonov prokofiev kharitonov knyazev tsvetkov levin mitrofanov voronov aksenov safonov loginov melnyk shevchenko bondarenko kovalenko ' +
    'tkachenko boyko kravchenko kovalchuk oliynyk lysenko marchenko moroz rudenko savchenko petrenko novak horvat kovacevic jovanovic ' +
    'petrovic nikolic markovic djordjevic stojanovic ilic stankovic babic maric juric georgiev dimitrov ivanovic hristov todorov novotny svoboda ' +
    'dvorak cerny prochazka',
  hungarian_romanian:
    'nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz popa popescu ionescu dumitru stan stoica gheorghe ' +
    'rusu munteanu matei constantin',
  greek: 'papadopoulos georgiou dimitriou papadakis vasilopoulos ioannou nikolaou christodoulou',
  turkic_caucasian:
    'yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan simsek polat korkmaz ' +
    'mammadov mamedov aliyev aliev huseynov guliyev hasanov hajiyev ismayilov ismailov abdullayev ibrahimov akhmedov akhmetov rakhimov karimov ' +
    'yusupov umarov magomedov gasanov omarov sargsyan harutyunyan grigoryan petrosyan hovhannisyan karapetyan khachatryan beridze kapanadze',
  arabic_persian:
    'khan ahmed ahmad ali hassan hasan hussein hussain mohammed mohamed muhammad ibrahim abdullah abdallah omar saleh salem mahmoud mahmood ' +
    'mustafa mostafa said saeed khalil khaled hamid hamdan hamad nasser nasir mansour salim salah othman osman yousef youssef yusuf ismail ' +
    'jaber karim kareem rahman rashid sharif shaikh sheikh malik aziz iqbal hashmi qureshi siddiqui ansari butt mirza akhtar chaudhry chowdhury ' +
    'hosseini mohammadi ahmadi karimi moradi rezaei jafari hashemi kazemi rahimi ebrahimi heidari najafi moosavi mousavi sadeghi akbari amini ' +
    'abbasi bakr haddad khoury najjar nasr sayed sayyed darwish diab fawzi fahmi shah noor nur amin issa musa haddadi masri',
  indian:
    'singh kumar sharma patel gupta verma das kaur devi reddy yadav jain mehta shah joshi agarwal mishra pandey chauhan prasad rao nair menon ' +
    'iyer pillai chatterjee banerjee mukherjee ghosh bose dutta roy sen thakur bhatt desai gill kapoor malhotra chopra arora khanna perera ' +
    'fernando silva thapa gurung rai lama tamang shrestha begum islam uddin hossain akter biswas mondal saha sarkar paul',
  chinese:
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng zeng ' +
    'xiao tian dong yuan pan yu jiang cai jia ding wei xue ye yan du dai xia zhong wang fan fang shi yao tan liao zou xiong jin lu hao kong bai cui ' +
    'kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang wong chan cheung lau lam leung chow cheng yeung ng ho kwok tsang tsui fung ' +
    'hsu hsieh tsai chiang chou chu lai tseng chiu yeh su lo tse mak kwan yuen yip poon tang chung chia goh lim tan ong koh teo ang chua',
  korean:
    'kim lee yi ri rhee park pak bak choi choe jung jeong chung chong kang cho jo yoon yun jang lim im rim han oh seo suh shin sin kwon hwang ahn ' +
    'song ryu yoo yu jeon hong ko moon mun yang son bae pae baek paek heo hur nam shim noh roh ha kwak sung cha joo ju woo koo min jin chon',
  southeast_asian:
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong mai dao setiawan wijaya santoso susanto hidayat kurniawan ' +
    'saputra pratama nugroho wibowo hartono suharto gunawan siregar nasution sari rahayu bautista reyes delacruz santos ocampo mendoza garcia ' +
    'aquino villanueva ramos tolentino htun aung win thant hlaing myint',
  african:
    'okafor okeke okoro eze nwosu obi adeyemi balogun bello musa abubakar suleiman lawal diallo traore coulibaly keita diop ndiaye fall sow ba ' +
    'sy gueye camara toure kone konate cisse ouattara mensah owusu osei boateng asante appiah agyemang mwangi kamau otieno odhiambo wanjiru njoroge ' +
    'maina kariuki nkosi dlamini ndlovu zulu khumalo mkhize naidoo banda phiri moyo dube tshabalala mokoena botha merwe venter tesfaye bekele haile ' +
    'abebe girma alemu',
  hebrew:
    'cohen levi mizrahi peretz biton dahan avraham friedman katz shapiro goldberg goldstein rosenberg rosen klein segal',
}

let known: ReadonlySet<string> | null = null

/** A family name, in comparable letters, that is borne by so many people that it tells nothing by itself. */
export function isCommonFamily(letters: string): boolean {
  known ??= new Set([
    ...Object.values(COMMON_FAMILIES).flatMap((names) => names.split(' ')),
    ...japaneseSurnameKana().flatMap((kana) => kanaReadings(kana).map(({ text }) => text)),
  ])
  return known.has(letters)
}
