import type { Script } from '#lib/core/lists/listed-entity.ts'
import type { NameToken } from '#lib/core/names/name-token.ts'

/**
 * THE TABLE of short and pet forms of given names: the name in the spellings that are met, then what people call whoever bears it.
 * Written in the letters that records use, Cyrillic as BGN/PCGN spells it. Forms that are family names or particles as often are
 * left out (Kim, Lee, Ben, Al), and so are names that are only related (Karl and Charles).
 */
const SHORT_FORMS: Readonly<Record<'english' | 'slavic' | 'romance' | 'german', string>> = {
  english:
    'william:bill,billy,will,willie,willy,liam robert:bob,bobby,rob,robbie,robby,bert richard:dick,rick,ricky,richie,rich john:jack,johnny,johnnie,jon ' +
    'jonathan,johnathan:jon,johnny,jonny james:jim,jimmy,jimmie,jamie joseph,josef,jozef:joe,joey,jo michael:mike,mick,mickey,micky,mikey thomas:tom,tommy ' +
    'charles:charlie,charley,chuck,chas edward:ed,eddie,eddy,ted,teddy,ned edwin:ed,eddie edmund:ed,eddie,ned theodore:ted,teddy,theo henry:harry,hank harold:harry,hal ' +
    'andrew:andy,drew anthony,antony:tony david:dave,davey,davy daniel:dan,danny stephen,steven:steve,stevie christopher:chris,kit,topher nicholas,nicolas:nick,nicky,nico ' +
    'matthew:matt,matty gregory:greg,gregg jeffrey,geoffrey:jeff,geoff kenneth:ken,kenny lawrence,laurence:larry,lawrie,laurie frederick,fredrick,frederic:fred,freddie,freddy ' +
    'alfred:alf,alfie,fred albert:bert,bertie,albie herbert:bert,herb ronald:ron,ronnie donald:donnie,donny timothy:tim,timmy samuel:sam,sammy benjamin:benny,benji ' +
    'alexander:alex,alec,lex,xander,sandy patrick:pat,paddy,rick peter:pete philip,phillip:phil raymond:ray gerald,gerard:gerry,jerry jerome,jeremy,jeremiah:jerry ' +
    'leonard:len,lenny,leo leonardo:leo walter:walt,wally arthur:artie francis:frank,frankie franklin:frank,frankie vincent:vince,vinny,vinnie,vin douglas:doug,dougie ' +
    'stanley:stan zachary,zachariah:zach,zack,zak nathan,nathaniel:nate,nat joshua:josh jacob:jake,jack abraham:abe,bram maximilian:max maxwell:max augustus,august,augustine:gus ' +
    'eugene:gene bernard:bernie,barney barnabas:barney clifford:cliff clinton:clint terence,terrence:terry solomon:sol,solly gilbert:gil,bert victor:vic,vick ' +
    'elizabeth:liz,lizzie,lizzy,beth,betty,betsy,eliza,libby,lisa katherine,catherine,kathryn,catharine:kate,katie,kathy,cathy,kitty,katy,kat,cat margaret:maggie,meg,peggy,marge,margie,madge,greta,daisy ' +
    'jennifer:jenny,jen,jennie susan,susanna,suzanne:sue,susie,suzie,suzy patricia:pat,patty,patsy,trish,tricia victoria:vicky,vicki,vickie,tori rebecca:becky,becca deborah:debbie,deb,debby ' +
    'barbara:barb,babs,barbie dorothy:dot,dottie,dolly eleanor:ellie,nell,nelly,nora helen:nell,nellie rachel:rach abigail:abby,gail alexandra:alex,lexi,sandra,sandy amanda:mandy ' +
    'christina,christine:chris,chrissy,tina,christie cynthia:cindy florence:flo,florrie frances:fran,frannie,fanny gabrielle:gabby,gaby jacqueline:jackie janet:jan jessica:jess,jessie ' +
    'judith:judy josephine:jo,josie kimberly:kimmy lillian:lil,lily,lilly martha:marty,mattie mary:molly,polly,mae matilda:tilly,mattie melissa:mel,missy natalie:nat pamela:pam ' +
    'priscilla:cilla rosemary:rosie,rose samantha:sam,sammy sarah,sara:sally,sadie stephanie:steph,steffi theresa,teresa:terry,tess,tessa,terri valerie:val veronica:ronnie,roni,vera winifred:winnie,freddie',
  slavic:
    'aleksandr,alexander,alexandr,oleksandr,aliaksandr,aleksander:sasha,sacha,shura,sanya,sashka,sashko,alik,alex,aleks,olek,shurik aleksandra,alexandra,oleksandra:sasha,shura,sanya,asya,ola ' +
    'aleksei,aleksey,alexei,alexey,oleksii,oleksiy:alyosha,alesha,lyosha,lesha,lekha,alex,oleksa vladimir,volodymyr,uladzimir:vova,volodya,vovka,vovan,vlad,vladi vladislav,vladyslav:vlad,vladik,slava ' +
    'mikhail,mykhailo,michail:misha,mishka,mischa,misa,mykhas dmitri,dmitry,dmitrii,dmitriy,dmytro,dzmitry:dima,mitya,dimka nikolai,nikolay,mykola,nikolaj,mikalai:kolya,nik,kolia,kolka ' +
    'ivan:vanya,vania,vanka,vano sergei,sergey,serhii,serhiy,siarhei:seryozha,serezha,serega,seryoga andrei,andrey,andrii,andriy:andryusha,andrusha,andriusha,dyusha pavel,pavlo:pasha,pavlik,pashka,pavlusha ' +
    'petr,pyotr,petro:petya,petia,petka konstantin,kostyantyn,kostiantyn:kostya,kostia,kostik grigori,grigory,grigorii,grigoriy,hryhorii,hryhoriy:grisha,hrysha evgeni,evgeny,evgenii,evgeniy,yevgeny,yevgeni,yevgeniy,yevhen,yevhenii:zhenya,zhenia,jenya,yenya ' +
    'evgenia,evgeniya,yevgeniya,yevheniia:zhenya,zhenia boris,borys:borya,boria yuri,yury,yurii,yuriy,iurii:yura,iura,jura anatoli,anatoly,anatolii,anatoliy:tolya,tolia,tolik vasili,vasily,vasilii,vasiliy,vasyl:vasya,vasia,vasyok ' +
    'viktor,victor:vitya,vitia,vityok,vik vitali,vitaly,vitalii,vitaliy:vitalik,vitya valeri,valery,valerii,valeriy:valera,lera,valerik gennadi,gennady,gennadii,gennadiy:gena,genya georgi,georgy,georgii,georgiy:gosha,zhora,goga,gia,yura ' +
    'fyodor,fedor:fedya,fedia roman:roma,romka stanislav:stas,slava,stasik vyacheslav,viacheslav:slava,slavik yaroslav,iaroslav,jaroslav:yarik,slava rostislav:rostik,slava svyatoslav,sviatoslav:slava leonid:lyonya,lenya,lonya lev:lyova,leva ' +
    'igor,ihor:igoryok,gosha,garik oleg,oleh:olezhka,alik maksim,maxim,maksym:max,maks timofei,timofey:tima,tim artem,artyom,artyem:tyoma,tema ilya,illia:ilyusha,ilyukha kirill,kyrylo:kirya,kira arkadi,arkady,arkadii,arkadiy:arkasha,kasha ' +
    'semyon,semen:syoma,senya,sema stepan:styopa,stepa matvei,matvey:motya,matyusha eduard,edward:edik,ed,eddie ruslan:rusik rustam:rustik ' +
    'maria,mariya,mariia:masha,marusya,manya,mashka,mascha,maryusya ekaterina,yekaterina,kateryna:katya,katia,katja,katyusha,kate elena,yelena,olena:lena,alyona,alena,lenochka anna,hanna:anya,ania,nyura,annushka,nyusha,anka ' +
    'anastasia,anastasiya,anastasiia:nastya,nastia,asya,stasya,nastja natalia,natalya,nataliya,nataliia,natalja:natasha,nata,natascha,talya tatiana,tatyana,tetiana,tetyana:tanya,tania,tanja,tata olga,olha:olya,olia,olja,lyolya ' +
    'irina,iryna:ira,irisha,irka svetlana,svitlana:sveta,lana,svetik lyudmila,liudmila,ludmila,liudmyla:lyuda,lyusya,mila,luda,lusya galina,halyna:galya,galia,halya larisa,larysa:lara,lora nadezhda,nadiia:nadya,nadia lyubov,liubov:lyuba,liuba ' +
    'valentina,valentyna:valya,valia valentin:valya,valik vera:verochka,verunya yulia,yuliya,iuliia,julia:yulya,julka daria,darya,dariya:dasha,darusya ksenia,kseniya,xenia:ksyusha,ksenya margarita:rita,margo viktoria,viktoriya,victoria:vika,vikusha ' +
    'veronika,veronica:nika polina:polya,polinka sofia,sofya,sofiya:sonya,sonia,sonja elizaveta,yelizaveta:liza,lisa lidia,lidiya:lida zinaida:zina raisa:raya antonina:tonya,tosya ' +
    'tomasz:tomek jerzy:jurek stanislaw:staszek,stach,stas zbigniew:zbyszek wojciech:wojtek krzysztof:krzysiek,krzys jan:janek,jasio katarzyna:kasia malgorzata:gosia,malgosia barbara:basia agnieszka:aga jozef:jozek kazimierz:kazik tadeusz:tadek andrzej:jedrek,andrzejek wladyslaw:wladek',
  romance:
    'jose:pepe,chepe,pepito,ze,zeca,zezinho francisco:paco,pancho,curro,chico,panchito,quico,kiko,frasco,fran francisca:paca,paquita,chica,quica ignacio:nacho eduardo:lalo,edu,dudu alberto:beto roberto:beto,berto humberto:beto ' +
    'gilberto:beto,gil guillermo:memo,guille jesus:chucho,chuy,suso antonio:tono,tonio,tonino,toninho,toni,tony,antonito enrique:quique,kike,quico manuel:manolo,manu,manolito,lolo,manel rafael:rafa,rafi javier:javi,xavi santiago:santi,chago,yago ' +
    'federico:fede,fico,quico fernando:nando,fer,nano ferdinando:nando guadalupe:lupe,lupita concepcion:concha,conchita dolores:lola,lolita,loli rosario:charo,chayo consuelo:chelo,chelito gregorio:goyo alfonso:poncho,fonso,foncho pilar:pili mercedes:merche,meche ' +
    'nicolas:nico,colacho gabriel:gabo,gabi luis,luiz:lucho,lulu,luisito,luisinho sergio:checo,checho gustavo:tavo,gus octavio:tavo ramon:moncho,mon domingo:mingo pedro:perico,pedrito,periquito,pedrinho alejandro:alex,jandro,ale alejandra:ale,sandra isabel:chabela,isa,bel ' +
    'graciela:chela maria:maruja,mari,marica,mariquita teresa:tere,teresita,techa vicente:chente,tente ernesto:tito joaquin,joaquim:quim,chimo,quino,quinzinho arturo:turo,tury ricardo:rica,richi,cardo,ricky salvador:chava,salva,chavo rodrigo:rigo,rodri ' +
    'sebastian,sebastiao:seba,sebas,tiao,chano cristobal:tobal,cris leopoldo:polo hipolito:polo,poli marcelino:chelino,lino rigoberto:rigo,beto heriberto:beto,heri ' +
    'giuseppe:beppe,peppe,pino,peppino,geppo,giuse luigi:gigi,gino,luigino salvatore:toto,turi,totuccio,salvo filippo:pippo domenico:mimmo,mico,menico vincenzo:enzo,vince,cenzo lorenzo:enzo,renzo giovanni:gianni,nino,vanni,giannino francesco:ciccio,checco,cesco ' +
    'alessandro:sandro,ale antonino:nino,ninuzzo gaetano:tano,nino raffaele:lello,raf michele:lino,michi gennaro:rino,genny pasquale:lino,pasqualino carmine:mino,carminuccio eugenio:gege,genio',
  german:
    'johannes,johann:hans,hannes,jo,hansi,johan friedrich:fritz,frieder,fredi heinrich:heinz,heini,hein,henner josef,joseph:sepp,jupp,beppi,pepi,pepperl anton:toni wilhelm:willi,willy,wim,helm nikolaus:klaus,claus,niko,nick konrad:kurt,conny ulrich:uli,ulli,utz ' +
    'rudolf:rudi,rolf,dolf bernhard:bernd,berni,bernie gerhard:gerd,hardy,gerdi wolfgang:wolf,wolfi michael:michi,michel,mischa matthias:matze,hias,matti sebastian:basti,bastian,wastl florian:flo andreas:andi,andy,anderl thomas:tom,tommi alexander:alex,axel,lex,sascha ' +
    'stefan,stephan:steff,steffen christian:chris,kris christoph:chris,stoffel,toph maximilian:max,maxi,maxl ludwig:lutz,lui leopold:poldi,poldl theodor:theo georg:schorsch,jorg ferdinand:ferdi,ferdl lorenz:lenz leonhard:leo,hartl ' +
    'manfred:manni,fred alfred:fredi,alf siegfried:sigi,siggi reinhard:reini dietrich:dieter,dirk eberhard:ebi,hardy joachim:jochen,achim,jo bartholomaus:bartl ' +
    'elisabeth:lisa,elsa,else,ilse,liesel,lisl,sissi,sisi,betti,lilli,elli margarete,margarethe,margareta:greta,grete,gretel,gretl,meta,rita katharina:kathi,kati,kaethe,kathe,nina charlotte:lotte,lotti gertrud,gertrude:trudi,trude,gerti stefanie,stephanie:steffi ' +
    'therese,theresia:resi,thesi magdalena:lena,leni,magda helene:leni,lene,hella franziska:franzi,fanny,fanni christina,christine:christl,christa,tina,stina susanne:susi,sanne johanna:hanna,hanni,jo maria:mitzi,mizzi angelika:geli,angie gabriele:gabi,gaby ursula:uschi,ulla,ursel',
}

interface Forms {
  readonly whole: readonly number[]
  readonly short: readonly number[]
}

/** word → the names that it is, and those of which it is a short form, by their number in the table. */
const FORMS: ReadonlyMap<string, Forms> = (() => {
  const table = new Map<string, { whole: number[]; short: number[] }>()
  const of = (word: string) => {
    const known = table.get(word) ?? { whole: [], short: [] }
    table.set(word, known)
    return known
  }
  const entries = Object.values(SHORT_FORMS).flatMap((line) => line.split(' '))
  entries.forEach((entry, name) => {
    const [whole = '', short = ''] = entry.split(':')
    for (const word of whole.split(',')) of(word).whole.push(name)
    for (const word of short.split(',')) of(word).short.push(name)
  })
  return table
})()

/** Scripts in which the names of the table are at home; what a kanji is read as only looks like one (丹 dan). */
const AT_HOME: ReadonlySet<Script> = new Set(['latn', 'cyrl', 'grek', 'kana', 'hira'])

/** The spellings of a word that are in the table. */
export function formsOf({ script, readings }: Pick<NameToken, 'script' | 'readings'>): readonly string[] {
  if (!AT_HOME.has(script)) return NONE_SPELT
  return readings.flatMap(({ text }) => (FORMS.has(text) ? text : []))
}

/** The names of the table to which a word in Latin letters belongs, whole or short, by number; none for most words. */
export function namesOfForm(letters: string): readonly number[] {
  const forms = FORMS.get(letters)
  return forms === undefined ? NONE : [...forms.whole, ...forms.short]
}
const NONE: readonly number[] = []
const NONE_SPELT: readonly string[] = []

/** Whether one word is a short form of the other: Bill of William, Саша (sasha) of Александр. Symmetric. */
export function isShortForm(a: string, b: string): boolean {
  const [one, other] = [FORMS.get(a), FORMS.get(b)]
  if (one === undefined || other === undefined) return false
  return (
    one.whole.some((name) => other.short.includes(name)) ||
    other.whole.some((name) => one.short.includes(name))
  )
}
