// The meeting's category that a word means: by its own names in any language, else as secretariats call the usual kinds.
import { simplified } from '#shared/names/traditional.ts';
import type { Category, Text } from '#shared/meeting/state.ts';
import { distance } from '#shared/names/distance.ts';
import { bagOf, joined, spelt } from '#shared/names/keys.ts';

/** The usual kinds, each with what it is called, and the kinds that stand for it where a meeting has none of it. */
const KINDS: readonly { kind: string; instead: readonly string[]; words: string }[] = [
  {
    kind: 'state-party',
    instead: ['member'],
    words:
      'SP|S P|State Party|States Party|Acceding State|Acceding States|States Parties|State Parties|Party|Parties|Contracting Party|Contracting Parties|HCP|État partie|États parties|Partie|Estado parte|Estados partes|Государство-участник|Государства-участники|دولة طرف|الدول الأطراف|دول أطراف|缔约国|缔约方',
  },
  {
    kind: 'member',
    instead: ['state-party'],
    words:
      'Member|Members|Member State|Member States|État membre|États membres|Membre|Membres|Estado miembro|Estados miembros|Miembro|Государство-член|Государства-члены|دولة عضو|الدول الأعضاء|会员国|成员国',
  },
  {
    kind: 'signatory',
    instead: ['observer'],
    words:
      'Signatory|Signatories|Signatory State|Signatory States|State signatory|Sign|Signataire|Signataires|État signataire|États signataires|Signatario|Signatarios|Estado signatario|Estados signatarios|Подписавшее государство|Подписавшие государства|Государства, подписавшие Конвенцию|دولة موقعة|الدول الموقعة|签署国',
  },
  {
    kind: 'observer',
    instead: [],
    words:
      'Observer|Observers|Obs|Observer State|Non-State Party|Non-States Parties|Non-party State|Non-member State|Non-member States|NSP|Observer States|State observer|Non-party|State not party|States not parties|States not party|Non-signatory|Observateur|Observateurs|État observateur|États observateurs|État non partie|États non parties|Observador|Observadores|Estado observador|Estados observadores|Estado no parte|Estados no partes|Наблюдатель|Наблюдатели|Государство-наблюдатель|Государства-наблюдатели|مراقب|مراقبون|المراقبون|دولة مراقبة|الدول المراقبة|观察员|观察员国',
  },
  {
    kind: 'un',
    instead: ['igo'],
    words:
      'UN|United Nations|UN entity|UN entities|UN agency|UN agencies|UN system|United Nations entity|United Nations entities|Specialized agency|ONU|Nations Unies|Organisme des Nations Unies|Naciones Unidas|Organismo de las Naciones Unidas|ООН|Организация Объединенных Наций|الأمم المتحدة|联合国|联合国实体',
  },
  {
    kind: 'igo',
    instead: ['un'],
    words:
      'IGO|IGOs|OIG|IO|Int Org|Intl Org|International Org|Intergovernmental organization|Intergovernmental organizations|Intergovernmental organisation|Intergovernmental organisations|International organization|International organizations|International organisation|International organisations|International or regional organization|Regional organization|Regional organizations|Organization|Organizations|Organisation|Organisations|Organisation internationale|Organisations internationales|Organisation intergouvernementale|Organisations intergouvernementales|Organización internacional|Organizaciones internacionales|Organización intergubernamental|Organización|Международная организация|Международные организации|Межправительственная организация|Организация|МПО|منظمة دولية|المنظمات الدولية|منظمة حكومية دولية|国际组织|政府间组织',
  },
  {
    kind: 'ngo',
    instead: [],
    words:
      'NGO|NGOs|ONG|Non-governmental organization|Non-governmental organizations|Nongovernmental organization|Non-governmental organisation|Non-governmental organisations|Civil society|Organisation non gouvernementale|Organisations non gouvernementales|Société civile|Organización no gubernamental|Organizaciones no gubernamentales|Sociedad civil|НПО|Неправительственная организация|Неправительственные организации|منظمة غير حكومية|المنظمات غير الحكومية|المجتمع المدني|非政府组织|民间社会',
  },
];
/** What only says that it is a State: as much as where nothing is said. */
const ANY_STATE =
  'State|States|Country|Countries|Government|Governments|État|États|Pays|Gouvernement|Estado|Estados|País|Gobierno|Государство|Государства|Страна|Правительство|دولة|الدول|دول|حكومة|国家|国|政府';
const CATEGORY_OF_OTHERS = 'organization';

/** A year, a number of them. */
const IN_BRACKETS = /[([（][^)\]）]{0,200}[)\]）]/gu;
const ROUND: ReadonlySet<string> = new Set(['disc', 'half-disc', 'ring']);

/** "II. ", "B) ": the number of a section. */
export const NUMBERED = /^\s*(?:[IVX]{1,5}|[A-Za-z]|\d{1,2})\s*[.):]\s+/u;
const AND = /\s*[,;/،、]\s*|\s+(?:and|et|y|e|и|&)\s+|\s+و(?=\p{L})|[和及与]/u;
const LONGEST_SECTION = 120;

const keyOf = (word: string): string => bagOf(spelt(simplified(word)));
const keysOf = (words: string): ReadonlySet<string> => new Set(words.split('|').map(keyOf));
const STATE_KEYS = keysOf(ANY_STATE);
const KNOWN = KINDS.map(({ kind, instead, words }) => ({ kind, instead, keys: keysOf(words) }));

export interface CategoryFinder {
  /** The category that a word means. */
  find(word: string): string | undefined;
  /** Whether States are in it: they are told by round marks. */
  isOfStates(id: string): boolean;
  /** A row that stands alone: "I. STATES PARTIES (42)". */
  ofSection(line: string): string | undefined;
  /** Where nothing is said. */
  usual(isState: boolean): string;
  /** All, the likeliest first, with how far they are from what is written. */
  offers(word: string): { id: string; name: Text; distance: number }[];
}

/** Finds which category of a meeting a word of a list means. */
export function categoryFinder(categories: readonly Category[]): CategoryFinder {
  const own = new Map<string, string>();
  for (const { id, name } of categories) for (const call of [id, ...Object.values(name)]) own.set(keyOf(call), id);
  const ofKind = (kind: string): string | undefined => {
    const { keys } = KNOWN.find((one) => one.kind === kind)!;
    return [...own].find(([key]) => keys.has(key))?.[1];
  };
  function find(word: string): string | undefined {
    return called(word) ?? called(word.replace(IN_BRACKETS, ' '));
  }
  function called(word: string): string | undefined {
    const key = keyOf(word);
    const exact = own.get(key);
    if (exact !== undefined || key === '') return exact;
    const known = KNOWN.find(({ keys }) => keys.has(key));
    if (!known) return undefined;
    for (const kind of [known.kind, ...known.instead]) {
      const id = ofKind(kind);
      if (id !== undefined) return id;
    }
    return undefined;
  }
  return {
    // A heading that says no more than that, or a part of a name, is no section.
    find: (word) => find(word) ?? (STATE_KEYS.has(keyOf(word)) ? categories[0]?.id : undefined),
    isOfStates: (id) => ROUND.has(categories.find((one) => one.id === id)?.mark ?? ''),
    ofSection(line) {
      const words = line
        .replace(IN_BRACKETS, ' ')
        .replace(NUMBERED, '')
        .replace(/[:：]\s*\d*\s*$/u, '');
      const whole = find(words);
      if (whole !== undefined || words.length > LONGEST_SECTION) return whole;
      // "United Nations entities and specialized agencies": of those parts that are known, all say the same.
      const ids = new Set(words.split(AND).flatMap((part) => find(part) ?? []));
      return ids.size === 1 ? [...ids][0] : undefined;
    },
    usual: (isState) =>
      isState ? categories[0]!.id : (categories.find(({ id }) => id === CATEGORY_OF_OTHERS) ?? categories.at(-1)!).id,
    offers(word) {
      const written = joined(spelt(word));
      return categories
        .map(({ id, name }) => ({
          id,
          name,
          distance: Math.min(...Object.values(name).map((call) => distance(joined(spelt(call)), written.slice(0, 80)))),
        }))
        .toSorted((one, other) => one.distance - other.distance);
    },
  };
}
