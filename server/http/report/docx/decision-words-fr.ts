// The sentences about decisions in French. Names stand apart, behind a colon.
import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';
import type { Need, Tally } from '#shared/meeting/state.ts';

import type { DecisionWords, Settled, Taken } from './decision-words.ts';
import { list, onDays, ordinal } from './words-fr.ts';

const MOTIONS = {
  'suspend-meeting': 'la suspension de la séance',
  'adjourn-meeting': 'l’ajournement de la séance',
  'adjourn-debate': 'l’ajournement du débat',
  'close-debate': 'la clôture du débat',
  'limit-speeches': 'la limitation du temps de parole',
  'close-list': 'la clôture de la liste des orateurs',
  division: 'la division d’une proposition',
  reconsider: 'un nouvel examen d’une proposition',
};

/** What interrupts, as it was raised; of the feminine, as its ruling is said. */
const RAISED: Record<InterruptionKind, string> = { 'point-of-order': 'une motion d’ordre a été présentée' };

const at = ({ nth, day }: Settled): string =>
  nth === undefined ? `${capital(onDays([day]))}, ` : `À sa ${ordinal(nth)} séance, ${onDays([day])}, `;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function majority({ num, den, strict, of }: Need): string {
  const whose = of === 'voting' ? 'des membres présents et votants' : 'de tous les membres';
  if (num === 1 && den === 2 && strict) return `la majorité ${whose}`;
  if (num === 2 && den === 3 && !strict) return `les deux tiers ${whose}`;
  return `${strict ? 'plus de' : 'au moins'} ${num} sur ${den} ${whose}`;
}

const counted = (number: number, one: string): string => `${number} ${one}${number < 2 ? '' : 's'}`;

function votes({ yes, no, abstain, invalid = 0 }: Tally): string {
  const abstentions = abstain === 0 ? 'sans abstention' : `avec ${counted(abstain, 'abstention')}`;
  const spoilt = invalid === 0 ? '' : ` et ${invalid} ${invalid < 2 ? 'bulletin nul' : 'bulletins nuls'}`;
  return `${yes} voix contre ${no === 0 ? 'zéro' : no}, ${abstentions}${spoilt}`;
}

/** How it was taken, behind a blank; nothing where nothing is known. */
function how(taken: Taken | undefined): string {
  switch (taken?.by) {
    case 'no-objection':
      return ' sans vote';
    case 'leave':
      return ' avec l’assentiment de la Présidence, nonobstant les objections';
    case 'silence':
      return ` par une procédure d’approbation tacite qui a pris fin ${onDays([taken.until.day])} à ${taken.until.time}`;
    case 'vote':
      return ` par ${votes(taken.tally)} (requis : ${majority(taken.need)})`;
    default:
      return '';
  }
}

const from = (by: string): string => `la délégation suivante : ${by}`;

export const decisionsFr: DecisionWords = {
  proposal({ settled, outcome, taken, isAmendment, item }) {
    const what = `${isAmendment ? 'l’amendement suivant' : 'la proposition suivante'}`;
    const e = isAmendment ? '' : 'e';
    const when = `${at(settled)}${item === undefined ? '' : `au titre du point ${item}, `}`;
    switch (outcome) {
      case 'adopted':
        return `${when}la Réunion a adopté ${what}${how(taken)} :`;
      case 'noted':
        return `${when}la Réunion a pris note de ${what}${how(taken)} :`;
      case 'rejected':
        return `${when}la Réunion n’a pas adopté ${what}${how(taken)} :`;
      case 'no-action':
        return `${when}la Réunion a décidé de ne pas se prononcer sur ${what} :`;
      case 'withdrawn':
        return `${when}${what} a été retiré${e} :`;
      case 'implied-out':
        return `${when}${what} n’a pas été mis${e} aux voix, une autre décision en impliquant le rejet :`;
      case 'lapsed':
        return `${when}${what} est devenu${e} ${isAmendment ? 'caduc' : 'caduque'} :`;
      default:
        return outcome satisfies never;
    }
  },
  submittedBy: (names) => `Délégations auteures : ${list(names)}.`,
  withoutParts: (labels) =>
    `${labels.length === 1 ? 'La partie suivante n’a pas été retenue' : 'Les parties suivantes n’ont pas été retenues'} : ${list(labels)}.`,
  voteBeside({ label, result, tally, need }) {
    const what = label === undefined ? 'l’ensemble' : `la partie « ${label} »`;
    if (result === 'tied') return `Un vote sur ${what} a donné un partage égal des voix : ${votes(tally)}.`;
    const kept = result === 'adopted' ? 'maintenu' : 'rejeté';
    const e = label === undefined ? '' : 'e';
    return `Mis${e} aux voix séparément, ${what} a été ${kept}${e} par ${votes(tally)} (requis : ${majority(need)}).`;
  },
  inFavour: (names) => `Votes pour : ${list(names)}.`,
  against: (names) => `Votes contre : ${list(names)}.`,
  abstaining: (names) => `Abstentions : ${list(names)}.`,
  motion({ settled, outcome, taken, motion, by }) {
    const moved =
      by === undefined
        ? `${at(settled)}la Présidence a proposé ${MOTIONS[motion]}.`
        : `${at(settled)}une motion tendant à ${MOTIONS[motion]} a été présentée par ${from(by)}.`;
    switch (outcome) {
      case 'adopted':
      case 'noted':
        return `${moved} Il en a été ainsi décidé${taken?.by === 'no-objection' ? ' sans objection' : how(taken)}.`;
      case 'rejected':
        return `${moved} La motion n’a pas été adoptée${how(taken)}.`;
      case 'ruled-out':
        return `${moved} La Présidence a déclaré la motion irrecevable.`;
      case 'withdrawn':
        return `${moved} La motion a été retirée.`;
      case 'implied-out':
      case 'no-action':
        return `${moved} La motion n’a pas été mise aux voix, compte tenu d’une autre décision.`;
      case 'lapsed':
        return `${moved} La motion est devenue caduque.`;
      default:
        return outcome satisfies never;
    }
  },
  interruption({ settled, outcome, kind, by, text }) {
    const raised = `${at(settled)}${RAISED[kind]} par ${from(by)}${text === '' ? '' : ` (« ${text} »)`}.`;
    switch (outcome) {
      case 'upheld':
        return `${raised} La Présidence l’a jugée fondée.`;
      case 'dismissed':
        return `${raised} La Présidence l’a jugée non fondée.`;
      case 'answered':
        return `${raised} La Présidence y a répondu.`;
      case 'withdrawn':
        return `${raised} Elle a été retirée.`;
      default:
        return outcome satisfies never;
    }
  },
  appeal({ settled, outcome, taken, by }) {
    const challenged = `${at(settled)}la décision de la Présidence a été contestée par ${from(by)}.`;
    if (outcome === 'withdrawn') return `${challenged} L’appel a été retiré.`;
    if (outcome === 'lapsed') return `${challenged} L’appel est devenu caduc.`;
    return outcome === 'adopted'
      ? `${challenged} Elle a été annulée${how(taken)}.`
      : `${challenged} L’appel a été mis aux voix et n’a pas été adopté${how(taken)} ; la décision a été maintenue.`;
  },
  overruled: 'La décision de la Présidence a été annulée en appel.',
  corrected: ({ day, time, text, was }) =>
    `Le procès-verbal a été rectifié sur ce point ${onDays([day])} à ${time} : « ${text} ».${was ? ` Le décompte avait été de ${votes(was)}.` : ''}`,
};
