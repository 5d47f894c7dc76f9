// A speakers list as a table: its headings, in the six languages.
import type { ImportField } from '#shared/import-fields.ts';

import { eachOnce, saidBy, vocabulary, weightBy, withoutPersons } from './heading-vocabulary.ts';

export type ListField = ImportField<'list'>;

const HEADINGS = vocabulary<ListField>(
  [
    'on_behalf_of',
    'on behalf of|group|for|au nom de|groupe|en nombre de|grupo|от имени|группа|باسم|نيابة عن|المجموعة|代表的集团|集团',
  ],
  [
    'speaker',
    'speaker|speaker name|name of speaker|representative|head of delegation|delegate|orateur|oratrice|représentant|chef de délégation|orador|oradora|representante|jefe de delegación|оратор|выступающий|представитель|المتكلم|المتحدث|الممثل|发言人|发言者',
  ],
  ['title', 'title|function|position|titre|fonction|cargo|función|должность|المنصب|الوظيفة|职务|职衔'],
  ['language', 'language|lang|langue|idioma|язык|اللغة|语言'],
  [
    'mode',
    'mode|format|modality|form|type|type of statement|mode d intervention|modalité|modalidad|forma|форма|формат|الطريقة|الشكل|方式|形式',
  ],
  ['length', 'length|duration|video length|durée|duración|продолжительность|المدة|时长'],
  [
    'requested',
    'requested|requested at|registered|registration time|inscribed|date|time|inscription|date d inscription|inscrit le|inscripción|fecha|дата|время|التاريخ|الوقت|时间|日期',
  ],
  [
    'name',
    'delegation|country|state|organization|organisation|nameplate|participant|name|délégation|pays|état|nom|delegación|país|estado|nombre|organización|делегация|страна|государство|организация|الوفد|الدولة|البلد|代表团|国家|组织',
  ],
  ['order', 'no|nr|number|order|position|n|numéro|ordre|número|orden|номер|رقم|الترتيب|序号|顺序|#'],
  // German, Czech, Turkish, Greek.
  ['on_behalf_of', 'im namen von|im namen|gruppe|jménem|za skupinu|skupina|adına|grup|εξ ονόματος|εκ μέρους|ομάδα'],
  [
    'speaker',
    'redner|rednerin|vertreter|vertreterin|delegationsleiter|delegationsleiterin|řečník|zástupce|vedoucí delegace|konuşmacı|temsilci|heyet başkanı|ομιλητής|εκπρόσωπος|επικεφαλής αντιπροσωπείας',
  ],
  ['title', 'funktion|titel|funkce|titul|görev|görevi|unvan|unvanı|ιδιότητα|αξίωμα|τίτλος'],
  ['language', 'sprache|jazyk|dil|dili|γλώσσα'],
  ['mode', 'art der rede|způsob|forma|şekil|biçim|τρόπος'],
  ['length', 'dauer|länge|délka|trvání|süre|süresi|διάρκεια'],
  ['requested', 'anmeldung|angemeldet|datum|uhrzeit|zeit|přihlášeno|čas|tarih|saat|ημερομηνία|ώρα'],
  [
    'name',
    'land|staat|namensschild|teilnehmer|země|stát|delegace|organizace|jméno|ülke|devlet|heyet|delegasyon|kuruluş|isim|χώρα|κράτος|αντιπροσωπεία|οργανισμός|όνομα',
  ],
  ['order', 'nummer|reihenfolge|číslo|pořadí|sıra|sıra no|numara|αύξων αριθμός|σειρά'],
);

const saidOf = (heading: string) => saidBy(HEADINGS, heading);

/** "Name" beside "Country" is a person's. */
export const listFields = (headings: readonly string[]): (ListField | undefined)[] =>
  eachOnce(withoutPersons(headings.map(saidOf), 'name', 'speaker'));

export const listWeight = weightBy(saidOf);
