// What a file may leave out: what a sitting is called. And the short forms in which the usual kinds of participants are written.
import { SITTING_TITLES } from '#shared/meeting/sittings/titles.ts';
import type { Text } from '#shared/meeting/state.ts';

/** Short forms by which a kind is written in a list of kinds. */
export const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  'state-party': ['SP', 'States Parties', 'États parties', 'Estados partes'],
  signatory: ['Signatories', 'Signataires', 'Signatarios'],
  observer: ['Observers', 'Observateurs', 'Observadores'],
  organization: ['IGO', 'OIG', 'Organization', 'Organizations', 'Organisation', 'Organisations'],
  ngo: ['NGO', 'NGOs', 'ONG', 'НПО'],
};

const NOON = 12 * 60;
const EVENING_FROM = 18 * 60;

/** @param minutes since midnight, at which it begins */
export function usualTitle(minutes: number): Text {
  if (minutes < NOON) return SITTING_TITLES.morning;
  return minutes < EVENING_FROM ? SITTING_TITLES.afternoon : SITTING_TITLES.evening;
}
