// The formal name of a State around its short one: "Republic of Peru", "Royaume de Belgique", "秘鲁共和国", "جمهورية بيرو". Says what is left
// without the form; whose name that is, and whether the form may stand there, is decided by the ladder. Pure.
import { spelt } from './keys.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').flatMap((word) => spelt(word).split(' ')));

/** What a State may be: one of these stands in each form. An emirate is not among them: no member of the United Nations is called one. */
const KINDS = words(
  'republic kingdom state commonwealth principality duchy sultanate union federation confederation république royaume état sultanat principauté grand-duché fédération confédération república reino estado principado ducado sultanía sultanato unión mancomunidad federación confederación республика королевство государство княжество герцогство султанат союз содружество федерация конфедерация جمهورية مملكة دولة إمارة دوقية سلطنة اتحاد كمنولث كومنولث المملكة الجمهورية',
);
/** What more is said of it. */
const SAID = words(
  'federal federative democratic islamic people peoples popular socialist plurinational bolivarian cooperative co operative oriental eastern arab hashemite united independent sovereign grand federated fédérale fédératif fédérative démocratique islamique populaire socialiste plurinational bolivarienne coopérative orientale arabe hachémite unie indépendant fédéral gran federativa democrática islámica socialista bolivariana cooperativa árabe hachemita unida independiente федеративная демократическая исламская народная социалистическая многонациональное боливарианская кооперативная восточная арабская хашимитское иорданское независимое объединенная великое الاتحادية الديمقراطية الديموقراطية الإسلامية الشعبية الاشتراكية العربية الهاشمية المتحدة البوليفارية التعاونية الشرقية المستقلة الكبرى المتعددة القوميات',
);
const SMALL = words('the of and s de du des d la le les l et del el los las y и');

/** A form behind the name, as Chinese has it. */
const CHINESE =
  /^(.{2,}?)((?:人民|民主|伊斯兰|联邦|社会主义|合作|阿拉伯|东岸|玻利瓦尔|多民族|哈希姆)*(?:共和国|王国|公国|大公国|联邦|邦联|联盟|苏丹国|独立国|国))$/u;

export interface WithoutForm {
  /** What is left: the short name, where it is one. */
  rest: string;
  /** The words of the form. */
  form: readonly string[];
}

const isForm = (form: readonly string[]): boolean =>
  form.some((word) => KINDS.has(word)) && form.every((word) => KINDS.has(word) || SAID.has(word) || SMALL.has(word));

/** Each way in which a form stands before, behind or around a name, the longest form first. */
export function withoutForm(written: string): WithoutForm[] {
  const plain = spelt(written);
  const [, name, kind] = CHINESE.exec(plain) ?? [];
  if (name !== undefined && kind !== undefined) return [{ rest: name, form: [kind] }];
  const all = plain.split(' ');
  if (all.length < 2 || all.length > 12 || !all.some((word) => KINDS.has(word))) return [];
  const found: WithoutForm[] = [];
  for (let length = all.length - 1; length > 0; length -= 1)
    for (let behind = 0; behind <= length; behind += 1) {
      const form = [...all.slice(0, length - behind), ...all.slice(all.length - behind)];
      if (isForm(form)) found.push({ rest: all.slice(length - behind, all.length - behind).join(' '), form });
    }
  return found;
}

const PEOPLES = /^(?:people|peoples|popular|populaire|народная|الشعبيه)$|人民/u;
const DEMOCRATIC = /^(?:democratic|демократическая|الديمقراطيه|الديموقراطيه)$|民主/u;
const has = (form: readonly string[], which: RegExp): boolean => form.some((word) => which.test(word));

/**
 * Forms that make somebody else, or something that is no State, of a name: the Republic of China is not the People's Republic, the State of
 * Georgia is one of the United States. Whoever writes them is asked.
 */
export function isAnothers(code: string, form: readonly string[]): boolean {
  const said = form.join(' ');
  if (/\b(?:united|uni|unido)\b/u.test(said) && /\b(?:kingdom|royaume|reino)\b/u.test(said)) return true;
  const isOfState = /(?:^| )(?:state|etat|estado|государство)(?: |$)|دوله/u.test(said);
  if (isOfState && /islami|исламск|الاسلاميه/u.test(said)) return true;
  switch (code) {
    case 'CN':
      return !has(form, PEOPLES);
    case 'VN':
      return !/socialis|социалист|الاشتراكيه|社会主义/u.test(said);
    case 'KR':
    case 'KP':
    case 'CD':
    case 'DE':
      return has(form, DEMOCRATIC) || has(form, PEOPLES);
    case 'CG':
      return has(form, DEMOCRATIC);
    case 'GE':
    case 'MX':
      return isOfState;
    case 'BA':
      return /f[eé]d[eé]ra[ct]i|федераци/u.test(said);
    case 'YE':
      return has(form, DEMOCRATIC) || has(form, PEOPLES);
    default:
      return false;
  }
}

/** What a State sends: "Delegation of Chad", "Délégation du Tchad". A permanent mission may be an institution of its own, and is asked about. */
const SENT: readonly RegExp[] = [
  /^(?:the\s+)?(?:delegation|government)\s+(?:of|from)\s+(.+)$/iu,
  /^(?:la\s+|le\s+)?(?:délégation|gouvernement)\s+(?:de\s+la\s+|de\s+l['’]|des\s+|du\s+|de\s+|d['’])(.+)$/iu,
  /^(?:la\s+|el\s+)?(?:delegación|gobierno)\s+(?:de\s+la\s+|de\s+los\s+|de\s+las\s+|del\s+|de\s+)(.+)$/iu,
  /^(?:وفد|حكومة)\s+(.+)$/u,
  /^(.{2,}?)(?:代表团|政府)$/u,
];

/** The name of whose delegation or government it is; undefined: it is called neither. */
export const withoutDelegation = (written: string): string | undefined =>
  SENT.map((form) => form.exec(written.trim())?.[1]).find((whose) => whose !== undefined);
