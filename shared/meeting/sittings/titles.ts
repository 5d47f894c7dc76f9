// What a sitting that is added is called until an officer says otherwise: by the part of the day, in all six languages.
import type { Text } from '../state.ts';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** What a sitting is called by the hour at which it begins. */
export const SITTING_TITLES: Readonly<Record<PartOfDay, Text>> = {
  morning: {
    en: 'Morning sitting',
    fr: 'Séance du matin',
    es: 'Sesión de la mañana',
    ar: 'الجلسة الصباحية',
    zh: '上午会议',
    ru: 'Утреннее заседание',
  },
  afternoon: {
    en: 'Afternoon sitting',
    fr: 'Séance de l’après-midi',
    es: 'Sesión de la tarde',
    ar: 'جلسة بعد الظهر',
    zh: '下午会议',
    ru: 'Дневное заседание',
  },
  evening: {
    en: 'Evening sitting',
    fr: 'Séance du soir',
    es: 'Sesión nocturna',
    ar: 'الجلسة المسائية',
    zh: '晚间会议',
    ru: 'Вечернее заседание',
  },
};
