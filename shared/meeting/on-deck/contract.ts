// The commands and events of the deck, as schemas. The public contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { command, event, ofEntry } from '../contract-parts.ts';
import { idSchema } from '../fields.ts';
import { placeAnswerSchema, wordSchema } from './state.ts';

export const commands = {
  AskInPlace: command('AskInPlace', 'Asks those who speak soon whether they are in place.', {
    entryIds: z.array(idSchema).check(
      z.minLength(1, 'expected at least one entry'),
      z.maxLength(50),
      z.refine((ids) => new Set(ids).size === ids.length, 'expected each entry once'),
    ),
  }),
  AnswerInPlace: command('AnswerInPlace', 'Says whether the speaker is in place: a delegation of its own.', {
    ...ofEntry,
    answer: placeAnswerSchema,
  }),
  SendWord: command('SendWord', 'Shows whoever speaks one of a few words, at the lectern and on their device.', {
    ...ofEntry,
    preset: wordSchema,
  }),
} as const;

export const events = {
  /** To officers and the delegation whose entries these are: one event a delegation. */
  InPlaceAsked: event('InPlaceAsked', { entryIds: z.array(idSchema) }),
  /** To officers and that delegation. */
  InPlaceAnswered: event('InPlaceAnswered', { ...ofEntry, answer: placeAnswerSchema }),
  /** To officers, the speaker and screens. */
  WordSent: event('WordSent', { ...ofEntry, preset: wordSchema }),
} as const;
