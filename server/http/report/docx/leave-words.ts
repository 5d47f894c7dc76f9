// What was done by leave of the Chair against a rule, as a sentence of the draft in its languages.
import { liftedBy } from '#shared/meeting/lifted-by.ts';
import type { Question } from '#shared/meeting/state.ts';

type Leave = NonNullable<Question['leave']>;

const EN: Readonly<Record<string, string>> = {
  'does-not-interrupt': 'it was heard while another speaker had the floor',
  'replies-used': 'a further right of reply was given, beyond the number that the rules allow',
  'side-full': 'a further speaker was heard, beyond the number that the rules allow on each side',
  'members-only': 'it was allowed to a participant that is not a member',
  'too-late-to-appeal': 'the appeal was received after the meeting had gone on',
  'speakers-waiting': 'it was put while speakers were still on the list',
  'objection-stands': 'it was adopted notwithstanding an objection',
  'no-quorum': 'the debate went on without the quorum',
  'proposer-explains': 'a proposer explained its vote on its own proposal',
  'silence-too-short': 'the time of the silence procedure was shorter than the rules require',
  'consensus-first': 'it was put to the vote before consensus had been sought',
  'understanding-does-not-cut': 'the statement was cut off at its time limit',
};
const FR: Readonly<Record<string, string>> = {
  'does-not-interrupt': 'elle a été entendue alors qu’un autre orateur avait la parole',
  'replies-used': 'un droit de réponse supplémentaire a été accordé, au-delà du nombre prévu par le règlement',
  'side-full': 'un orateur supplémentaire a été entendu, au-delà du nombre prévu de chaque côté',
  'members-only': 'elle a été permise à un participant qui n’est pas membre',
  'too-late-to-appeal': 'l’appel a été reçu après la reprise des travaux',
  'speakers-waiting': 'la question a été posée alors que des orateurs étaient encore inscrits',
  'objection-stands': 'l’adoption a eu lieu malgré une objection',
  'no-quorum': 'le débat s’est poursuivi sans le quorum',
  'proposer-explains': 'un auteur a expliqué son vote sur sa propre proposition',
  'silence-too-short': 'le délai de la procédure d’approbation tacite était plus court que prévu par le règlement',
  'consensus-first': 'le vote a eu lieu avant la recherche d’un consensus',
  'understanding-does-not-cut': 'l’intervention a été interrompue à sa limite de temps',
};

/** “By leave of the Chair, …”: one sentence for each that was lifted. @param who whose turn it was, by name; undefined: it is said already */
export function leaveSentences(leave: Leave | undefined, language: 'en' | 'fr', who?: string): string[] {
  const words = language === 'fr' ? FR : EN;
  const by = language === 'fr' ? 'Avec l’assentiment de la Présidence' : 'By leave of the Chair';
  const whose = who === undefined ? '' : ` (${who})`;
  return liftedBy(leave).map(({ reason }) =>
    words[reason] === undefined ? `${by}${whose}.` : `${by}, ${words[reason]}${whose}.`,
  );
}
