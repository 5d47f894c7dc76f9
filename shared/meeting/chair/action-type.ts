// The one primary action as a value: what kind it is, the commands that it sends and what they act on; and one way to come to it. Pure.
import type { Command } from '../commands.ts';
import type { Entry, Meeting } from '../state.ts';

/** The chair’s one action now, what it is about, and the command that it gives. */
export interface NextAction {
  kind:
    | 'open-sitting'
    | 'resume-sitting'
    | 'open-item'
    | 'open-list'
    | 'give-floor'
    | 'end-and-give'
    | 'end-speech'
    | 'close-list'
    | 'draw-lots'
    | 'conclude-item'
    | 'adjourn-sitting'
    | 'add-sitting'
    | 'set-limit'
    | 'hear-point'
    | 'choose-ruling'
    | 'resume-speech'
    | 'take-up'
    | 'put-question'
    | 'room-asked'
    | 'gavel'
    | 'keep-open'
    | 'adopt-part'
    | 'open-vote'
    | 'call-vote'
    | 'count-vote'
    | 'close-vote'
    | 'call-panel'
    | 'give-answer'
    | 'start-round'
    | 'end-dialogue'
    | 'none';
  commands: Command[];
  /** `limitMs`: the limit that is to hold for all who wait, in ms. */
  about: {
    sittingId?: string;
    itemId?: string;
    entryId?: string;
    questionId?: string;
    /** Of a question that has parts. */
    part?: string;
    from?: string;
    /** Who of the panel. */
    guest?: string;
    limitMs?: number;
  };
  /** What it acts on: a change means that the target changed under the finger. */
  key: string;
}

/** One action as the blue button shows it: these commands, known by what they act on. */
export function action(kind: NextAction['kind'], about: NextAction['about'], ...commands: Command[]): NextAction {
  const { sittingId, itemId, entryId, questionId, part, from, guest, limitMs } = about;
  const key = [kind, sittingId, itemId, entryId, questionId, part, from, guest, limitMs].join('|');
  return { kind, commands, about, key };
}

/** The floor goes to whoever waits here, from nobody. */
export const giving = ({ itemId, id: entryId }: Pick<Entry, 'itemId' | 'id'>): NextAction =>
  action('give-floor', { itemId, entryId }, { type: 'GiveFloor', entryId, after: null });

/** One way to go on, where it fits what is on; null where it does not. The first step of a list that answers is the action. */
export type Step<On> = (meeting: Meeting, on: On, now: number) => NextAction | null;
