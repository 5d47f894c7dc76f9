// What a new meeting has where nobody says otherwise: the kinds of those who take part, and what a sitting is called.
import type { Category, Text } from '#shared/meeting/state.ts';

export const USUAL_CATEGORIES: readonly Category[] = [
  {
    id: 'state-party',
    mark: 'disc',
    name: {
      en: 'State Party',
      fr: 'État partie',
      es: 'Estado parte',
      ar: 'دولة طرف',
      zh: '缔约国',
      ru: 'Государство-участник',
    },
  },
  {
    id: 'signatory',
    mark: 'half-disc',
    name: {
      en: 'Signatory',
      fr: 'Signataire',
      es: 'Signatario',
      ar: 'دولة موقّعة',
      zh: '签署国',
      ru: 'Подписавшее государство',
    },
  },
  {
    id: 'observer',
    mark: 'ring',
    name: { en: 'Observer', fr: 'Observateur', es: 'Observador', ar: 'مراقب', zh: '观察员', ru: 'Наблюдатель' },
  },
  {
    id: 'organization',
    mark: 'square',
    name: {
      en: 'International organization',
      fr: 'Organisation internationale',
      es: 'Organización internacional',
      ar: 'منظمة دولية',
      zh: '国际组织',
      ru: 'Международная организация',
    },
  },
  {
    id: 'ngo',
    mark: 'triangle',
    name: {
      en: 'Non-governmental organization',
      fr: 'Organisation non gouvernementale',
      es: 'Organización no gubernamental',
      ar: 'منظمة غير حكومية',
      zh: '非政府组织',
      ru: 'Неправительственная организация',
    },
  },
];

/** Short forms by which a kind is written in a list of kinds. */
export const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  'state-party': ['SP', 'States Parties', 'États parties', 'Estados partes'],
  signatory: ['Signatories', 'Signataires', 'Signatarios'],
  observer: ['Observers', 'Observateurs', 'Observadores'],
  organization: ['IGO', 'OIG', 'Organization', 'Organizations', 'Organisation', 'Organisations'],
  ngo: ['NGO', 'NGOs', 'ONG', 'НПО'],
};

const MORNING: Text = {
  en: 'Morning sitting',
  fr: 'Séance du matin',
  es: 'Sesión de la mañana',
  ar: 'الجلسة الصباحية',
  zh: '上午会议',
  ru: 'Утреннее заседание',
};
const AFTERNOON: Text = {
  en: 'Afternoon sitting',
  fr: 'Séance de l’après-midi',
  es: 'Sesión de la tarde',
  ar: 'جلسة بعد الظهر',
  zh: '下午会议',
  ru: 'Дневное заседание',
};
const EVENING: Text = {
  en: 'Evening sitting',
  fr: 'Séance du soir',
  es: 'Sesión nocturna',
  ar: 'الجلسة المسائية',
  zh: '晚间会议',
  ru: 'Вечернее заседание',
};

const NOON = 12 * 60;
const EVENING_FROM = 18 * 60;

/** @param minutes since midnight, at which it begins */
export function usualTitle(minutes: number): Text {
  if (minutes < NOON) return MORNING;
  return minutes < EVENING_FROM ? AFTERNOON : EVENING;
}
