// The categories of participants that a new meeting begins with, until somebody says otherwise: in all six languages.
import type { Category } from './state.ts';

/** What a meeting begins with that names no categories of its own. */
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
