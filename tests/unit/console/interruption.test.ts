// What interrupts the debate, as every view says it in one line: never a point of order for what is none.
import { describe, expect, test } from 'vitest';

import { interruptionIn, isInterrupted, onNow } from '#shared/meeting/on-now.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { interruptionWords, questionLine, votedLine } from '../../../client/components/interruption-words.ts';
import { meetingWords } from '../../../client/components/meeting-words.ts';
import { createFormat } from '../../../client/i18n/format.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import { areaMessages } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';
import { chair, delegate, done, given, itemOpen, onTheFloor, secretary, sittingOpen, underWay } from '../../given.ts';

const compiled = compileMessages(areaMessages('en', 'common'));
const t = createTranslate(
  'en',
  Object.fromEntries(Object.entries(compiled).map(([key, one]) => [`common.${key}`, one])),
);

function wordsIn(meeting: Meeting): { line: string; held: string | null } {
  const on = onNow(meeting);
  if (!isInterrupted(on)) throw new Error(`nothing interrupts: ${on.on}`);
  const language = { t, format: createFormat('en', t), language: 'en', interfaceLanguage: 'en' } as const;
  return interruptionWords(interruptionIn(on), meetingWords(meeting.catalogue, language));
}

const proposal = [sittingOpen, itemOpen('5(b)'), done(secretary.proposes('adopt the draft'))] as const;
const AT = delegate('AT');

describe('what interrupts the debate', () => {
  test('a decision that is put is its text, with what the Chair asks', () => {
    expect(wordsIn(given(...proposal, done(chair.putsIt())).meeting)).toEqual({
      line: 'adopt the draft',
      held: 'The Chair asks whether anybody objects.',
    });
  });
  test('a decision in several languages is in the reader’s', () => {
    const texts = { en: 'adopt the draft', fr: 'adopter le projet' };
    const { meeting } = given(
      sittingOpen,
      itemOpen('5(b)'),
      done(secretary.proposes('adopter le projet', { texts })),
      done(chair.putsIt()),
    );
    expect(wordsIn(meeting).line).toBe('adopt the draft');
  });
  test('a part in several languages is in the reader’s', () => {
    const texts = { en: 'on Friday', fr: 'vendredi' };
    const { meeting } = given(
      sittingOpen,
      itemOpen('5(b)'),
      done(secretary.proposes('se réunir', { parts: [{ label: '2', text: 'vendredi', texts }] })),
      done(chair.opensTheVoteOn('2', 'hands')),
    );
    expect(wordsIn(meeting).held).toBe('Paragraph 2 of “se réunir”: on Friday');
  });
  test('a part that is voted on is named with its proposal, also where it has its label alone', () => {
    const voting = (label: string, text: string) =>
      wordsIn(
        given(
          sittingOpen,
          itemOpen('5(b)'),
          done(secretary.proposes(text, { parts: [{ label }, { label: 'Annex' }] })),
          done(chair.opensTheVoteOn(label, 'hands')),
        ).meeting,
      ).held;
    expect(voting('3 (b)', 'adopt the draft')).toBe('Paragraph 3 (b) of “adopt the draft”');
    expect(voting('Operative paragraph 3', 'adopt the draft')).toBe('Operative paragraph 3 of “adopt the draft”');
    // A long proposal is named by how it begins.
    expect(voting('2', `adopt ${'the draft '.repeat(40)}`)).toMatch(/^Paragraph 2 of “adopt .{50,80}…”$/);
  });
  test('once its parts were voted on, the whole is put as a whole', () => {
    const { meeting } = given(
      sittingOpen,
      itemOpen('5(b)'),
      done(secretary.proposes('adopt the draft', { parts: [{ label: '2' }] })),
      done(chair.opensTheVoteOn('2', 'hands')),
      done(chair.counts(2, 0, 0)),
      done(chair.closesTheVote()),
      done(chair.putsIt()),
    );
    expect(wordsIn(meeting).line).toBe('adopt the draft');
    const question = Object.values(meeting.questions)[0]!;
    const language = { t, format: createFormat('en', t), language: 'en', interfaceLanguage: 'en' } as const;
    const words = meetingWords(meeting.catalogue, language);
    expect(votedLine(question, words)).toBe('Paragraph 2 of “adopt the draft”');
    // Who explains a vote explains it on the whole.
    expect(questionLine(question, words)).toBe('adopt the draft');
  });
  test('of a point of order on the voting it is said that the voting goes on afterwards', () => {
    const { meeting } = given(
      ...proposal,
      done(chair.opensTheVote('hands')),
      done(AT.does({ type: 'RaisePointOfOrder', onVoting: true })),
      done(chair.hears('AT')),
    );
    expect(wordsIn(meeting)).toEqual({
      line: 'Point of order: State AT',
      held: 'The voting was interrupted and will go on.',
    });
  });
  test('of a vote it is said what is voted on', () => {
    const voted = given(...proposal, done(chair.opensTheVote('hands')));
    expect(wordsIn(voted.meeting)).toEqual({ line: 'A vote is being taken.', held: 'adopt the draft' });
    const moved = given(
      underWay(),
      done(AT.moves('close-list')),
      done(chair.takesUp('close-list')),
      done(chair.opensTheVote('hands')),
    );
    expect(wordsIn(moved.meeting).held).toBe('Closing of the list of speakers: State AT');
    const appealed = given(
      underWay('CH'),
      done(AT.raisesAPointOfOrder()),
      done(chair.rules('dismissed', 'AT')),
      done(AT.appealsTheRulingOn('AT')),
    );
    expect(wordsIn(appealed.meeting).line).toBe('Appeal against the ruling: State AT');
    const voting = appealed.and(done(chair.opensTheVote('hands')));
    expect(wordsIn(voting.meeting).held).toBe('The ruling is appealed: in favour overrules it, against lets it stand.');
  });
  test('a point of order is one, by whose it is and whom it holds', () => {
    const { meeting } = given(
      underWay('CH'),
      onTheFloor('CH'),
      done(AT.raisesAPointOfOrder()),
      done(chair.hears('AT')),
    );
    expect(wordsIn(meeting)).toEqual({
      line: 'Point of order: State AT',
      held: 'State CH was interrupted and will go on.',
    });
  });
});
