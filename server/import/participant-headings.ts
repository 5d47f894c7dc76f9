// What a column of a list of participants is, by its heading, in the six languages.
import type { Language } from '#shared/meeting/state.ts';
import type { ImportField } from '#shared/import-fields.ts';

import { folded } from '#shared/names/words.ts';

import { eachOnce, saidBy, vocabulary, weightBy } from './heading-vocabulary.ts';
import { languageOfHeading, languagesOfColumns, weighedAsLanguage } from '../names/language-words.ts';

export type ParticipantField = ImportField<'participants'>;

/** `person`: a name, of a delegation only where no other column is. */
type Said =
  | 'name'
  | 'person'
  | 'category'
  | 'iso'
  | 'speaker'
  | 'title'
  | 'seats'
  | 'language'
  | 'email'
  | 'group'
  | 'order';

const HEADINGS = vocabulary<Said>(
  [
    'email',
    'e-mail|email|mail|courriel|correo|correo electronico|focal point|point focal|punto focal|электронная почта|эл почта|почта|البريد الإلكتروني|البريد|电子邮件|邮箱|邮件',
  ],
  [
    'iso',
    'iso|iso2|iso3|iso 2|iso 3|m49|m49 code|numeric code|iso code|code iso|código iso|code|country code|code pays|code du pays|código|código de país|код|код страны|رمز|رمز البلد|代码|国家代码',
  ],
  [
    'seats',
    'seats|number of seats|no of seats|nbr of seats|sièges|nombre de sièges|places|nombre de places|asientos|número de asientos|plazas|delegation size|number of delegates|no of delegates|number of participants|no of participants|number of representatives|no of representatives|number of persons|headcount|nombre de participants|nombre de délégués|nombre de représentants|número de participantes|número de delegados|количество участников|число участников|عدد المشاركين|عدد المندوبين|人数|与会人数|delegates|size|size of delegation|места|мест|количество мест|число мест|кол во мест|المقاعد|عدد المقاعد|席位|座位|席位数|座位数',
  ],
  [
    'speaker',
    'head|chef|cheffe|jefe|jefa|глава|руководитель|رئيس|head of delegation|head of the delegation|representative|representatives|speaker|surname|first name|family name|last name|given name|contact|contact person|participant name|name of representative|name of head of delegation|name of participant|delegate|chef de délégation|chef de la délégation|représentant|représentante|orateur|oratrice|prénom|jefe de delegación|jefa de delegación|jefe de la delegación|representante|orador|oradora|apellido|apellidos|глава делегации|руководитель делегации|представитель|оратор|фамилия|رئيس الوفد|الممثل|ممثل|المتحدث|المتكلم|团长|代表团团长|代表姓名|发言人|代表',
  ],
  [
    'title',
    'title|role|rôle|rol|роль|function|position|job title|functional title|designation|rank|fonction|titre|qualité officielle|cargo|función|puesto|должность|المنصب|الوظيفة|المسمى الوظيفي|اللقب|职务|职位|职衔',
  ],
  [
    'category',
    'status|category|type|capacity|participant type|type of participant|participation status|statut|catégorie|qualité|type de participant|categoría|tipo|calidad|condición|статус|категория|тип|الفئة|الصفة|الوضع|النوع|类别|身份|类型',
  ],
  [
    'language',
    'language|lang|language of statement|langue|langue de la déclaration|idioma|lengua|язык|اللغة|لغة|语言|发言语言',
  ],
  [
    'group',
    'group|groups|regional group|groupe|groupes|groupe régional|grupo|grupos|grupo regional|группа|группы|региональная группа|المجموعة|المجموعات|集团|小组|区域集团',
  ],
  [
    'name',
    'delegation|name of delegation|country|country name|name of country|state|name of state|states|organization|organisation|name of organization|name of organisation|participant|participants|nameplate|member|member state|participating state|entity|institution|affiliation|representation|representing|delegación|país|estado|organización|participante|entidad|miembro|placa|délégation|pays|nom du pays|état|organisme|plaque|membre|état membre|entité|страна|государство|делегация|организация|участник|наименование делегации|代表团|国家|国名|组织|与会者|参加者|名牌|成员|成员国|الدولة|الدول|البلد|الوفد|الوفود|المنظمة|المشارك|العضو',
  ],
  [
    'person',
    'name|names|full name|nom|noms|nom complet|nombre|nombres|nombre completo|имя|название|наименование|фио|الاسم|الأسماء|名称|姓名|名字',
  ],
  ['order', 'no|nr|num|number|order|numéro|ordre|n|número|orden|номер|п п|رقم|الرقم|ترتيب|序号|编号|#'],
  // German, Czech, Turkish, Greek.
  ['email', 'e-mail-adresse|mailadresse|e-mailová adresa|e-posta|eposta|ηλεκτρονικό ταχυδρομείο|ηλεκτρονική διεύθυνση'],
  ['iso', 'ländercode|länderkürzel|kürzel|kód|kód země|kód státu|ülke kodu|kod|κωδικός|κωδικός χώρας'],
  [
    'seats',
    'sitze|plätze|sitzplätze|anzahl der sitze|anzahl der plätze|anzahl der teilnehmer|počet míst|místa|míst|počet účastníků|počet osob|koltuk|koltuk sayısı|kişi sayısı|katılımcı sayısı|θέσεις|αριθμός θέσεων|αριθμός συμμετεχόντων',
  ],
  [
    'speaker',
    'delegationsleiter|delegationsleiterin|delegationsleitung|leiter der delegation|leiterin der delegation|leitung der delegation|vertreter|vertreterin|redner|rednerin|vorname|nachname|familienname|ansprechpartner|vedoucí delegace|zástupce|představitel|řečník|příjmení|kontaktní osoba|heyet başkanı|delegasyon başkanı|temsilci|temsilcisi|konuşmacı|soyad|soyadı|επικεφαλής|επικεφαλής αντιπροσωπείας|αρχηγός αντιπροσωπείας|εκπρόσωπος|ομιλητής|επώνυμο',
  ],
  [
    'title',
    'funktion|titel|amtsbezeichnung|dienststellung|funkce|titul|pozice|görev|görevi|unvan|unvanı|ιδιότητα|αξίωμα|τίτλος',
  ],
  ['category', 'kategorie|art der teilnahme|statut|typ|statü|statüsü|kategori|κατηγορία|καθεστώς|ιδιότητα συμμετοχής'],
  ['language', 'sprache|jazyk|dil|dili|γλώσσα'],
  ['group', 'gruppe|regionalgruppe|skupina|regionální skupina|grup|grubu|bölgesel grup|ομάδα|περιφερειακή ομάδα'],
  [
    'name',
    'land|staat|staaten|mitgliedstaat|teilnehmerstaat|teilnehmer|namensschild|země|stát|název státu|členský stát|delegace|organizace|účastník|jmenovka|ülke|devlet|üye devlet|heyet|delegasyon|kuruluş|örgüt|katılımcı|isimlik|χώρα|κράτος|κράτος μέλος|αντιπροσωπεία|οργανισμός|οργάνωση|συμμετέχων',
  ],
  ['person', 'vollständiger name|jméno|celé jméno|jméno a příjmení|adı|isim|ad soyad|adı soyadı|όνομα|ονοματεπώνυμο'],
  ['order', 'nummer|lfd nr|laufende nummer|číslo|pořadí|č|sıra|sıra no|numara|αύξων αριθμός|α α|αρ'],
);

/** The languages of the bare words for a name, which are of one language alone. */
const OF_WORD: Readonly<Record<string, Language>> = {
  nom: 'fr',
  noms: 'fr',
  nombre: 'es',
  nombres: 'es',
  имя: 'ru',
  название: 'ru',
  наименование: 'ru',
  الاسم: 'ar',
  名称: 'zh',
  名字: 'zh',
};

/** What is above a table is called so, and is no heading: "Provisional list of participants". */
const OF_TITLES = /(?:^| )(?:list|liste|lista|список|قائمة|القائمة)(?: |$)|名单/u;
const saidOf = (heading: string) => (OF_TITLES.test(folded(heading)) ? undefined : saidBy(HEADINGS, heading));

/** Whether a cell is a word that heads names, and nothing besides: "State", and not "State of Qatar". */
export function isNameHeading(cell: string): boolean {
  const said = saidOf(cell);
  return (said?.field === 'name' || said?.field === 'person') && said.phrase === folded(cell);
}

export const weightOf = weightBy((heading) => saidOf(heading) ?? weighedAsLanguage(heading));

/** Words for a delegation that are of a person beside one for a State. */
const ofPeople: ReadonlySet<string> = new Set(
  [
    'participant',
    'participants',
    'participante',
    'участник',
    'المشارك',
    '与会者',
    '参加者',
    'teilnehmer',
    'účastník',
    'katılımcı',
    'συμμετέχων',
  ].map(folded),
);

/** Words for a function that are for "Ms." as well. */
const isAddress: ReadonlySet<string> = new Set(['title', 'titre', 'اللقب'].map(folded));

/** The fields of a row of headings, column by column; undefined where nothing is known of one. */
export function participantFields(headings: readonly string[]): (ParticipantField | undefined)[] {
  const said = headings.map(saidOf);
  const hasOwn = said.some((one) => one?.field === 'name');
  const hasStates = headings.some((heading, at) => said[at]?.field === 'name' && OF_STATES.test(folded(heading)));
  const languages = languagesOfColumns(headings);
  const named = headings.map((heading, index): ParticipantField | undefined => {
    const one = said[index];
    const alone = languages[index];
    if (alone !== undefined) return `name_${alone}`;
    if (one === undefined) return heading.trim() === '№' ? 'order' : undefined;
    if (one.field !== 'name' && one.field !== 'person') return one.field;
    const language = languageOfHeading(heading);
    if (language !== undefined) return `name_${language}`;
    // "Participant" beside "Country" is who comes for it.
    if (one.field === 'name') return hasStates && ofPeople.has(one.phrase) ? 'speaker' : 'name';
    if (hasOwn) return 'speaker';
    const own = OF_WORD[one.phrase];
    return own === undefined ? 'name' : `name_${own}`;
  });
  // "Title" beside "Function" is how a person is addressed, which stands before the name or is left out.
  const functions = named.flatMap((field, at) => (field === 'title' ? [at] : []));
  const [address, ...others] = functions.filter((at) => isAddress.has(said[at]!.phrase));
  if (address !== undefined && functions.length > others.length + 1)
    named[address] = named.indexOf('speaker') > address ? 'speaker' : undefined;
  // A field is one column's, but for names, of which several may be filled in turn, and the parts of a person's name.
  return eachOnce(named, (field) => field === 'name' || field === 'speaker' || field === 'group');
}

/** Headings that name an organization and no State. Beside "Country" a column "Organization" says for which ministry a State's people work. */
const OF_ORGANIZATIONS =
  /(?:^| )(?:organi[sz]ations?|affiliation|organisme|organizacion|institution|institucion|entity|entite|entidad|организация|المنظمة|organizace|kurulus|orgut|οργανισμος|οργανωση)(?: |$)|组织/u;
const OF_STATES =
  /(?:^| )(?:country|state|states|delegation|pays|etat|pais|estado|delegacion|страна|государство|делегация|الدولة|البلد|الوفد|land|staat|mitgliedstaat|zeme|stat|delegace|ulke|devlet|heyet|delegasyon|χωρα|κρατος|αντιπροσωπεια)(?: |$)|国家|代表团/u;
export const isOfOrganizations = (heading: string): boolean =>
  OF_ORGANIZATIONS.test(folded(heading)) && !OF_STATES.test(folded(heading));

export const isName = (field: string | null | undefined): boolean =>
  field === 'name' || field?.startsWith('name_') === true;
