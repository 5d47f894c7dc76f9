// The areas of the message catalogues: one file an area and language, client/locales/LANGUAGE/AREA.json, English being the model.
// A new area gets two lines here; its keys are then known to the types as `area.key`. What a concern of the meeting has to say in
// several areas stands in one file, client/locales/LANGUAGE/concerns/CONCERN.json (scripts/locale-files.ts puts them together).
import type { Language } from '#shared/meeting/state.ts';

import type booth from '../locales/en/booth.json';
import type chair from '../locales/en/chair.json';
import type common from '../locales/en/common.json';
import type delegate from '../locales/en/delegate.json';
import type floor from '../locales/en/floor.json';
import type importWords from '../locales/en/import.json';
import type join from '../locales/en/join.json';
import type links from '../locales/en/links.json';
import type list from '../locales/en/list.json';
import type prepare from '../locales/en/prepare.json';
import type print from '../locales/en/print.json';
import type publicPage from '../locales/en/public.json';
import type refusals from '../locales/en/refusals.json';
import type report from '../locales/en/report.json';
import type setup from '../locales/en/setup.json';
import type screen from '../locales/en/screen.json';
import type speech from '../locales/en/speech.json';
import type aloud from '../locales/en/aloud.json';
import type agendaWords from '../locales/en/concerns/agenda.json';
import type attendanceWords from '../locales/en/concerns/attendance.json';
import type catalogueWords from '../locales/en/concerns/catalogue.json';
import type correctionsWords from '../locales/en/concerns/corrections.json';
import type decisionsWords from '../locales/en/concerns/decisions.json';
import type dialogueWords from '../locales/en/concerns/dialogue.json';
import type floorWords from '../locales/en/concerns/floor.json';
import type motionsWords from '../locales/en/concerns/motions.json';
import type notesWords from '../locales/en/concerns/notes.json';
import type objectionsWords from '../locales/en/concerns/objections.json';
import type ordersWords from '../locales/en/concerns/orders.json';
import type questionsWords from '../locales/en/concerns/questions.json';
import type repliesWords from '../locales/en/concerns/replies.json';
import type screensWords from '../locales/en/concerns/screens.json';
import type sittingsWords from '../locales/en/concerns/sittings.json';
import type speakersWords from '../locales/en/concerns/speakers.json';
import type statementsWords from '../locales/en/concerns/statements.json';
import type votesWords from '../locales/en/concerns/votes.json';

interface Areas {
  booth: typeof booth;
  chair: typeof chair;
  /** What every page uses: the shell, units of time, buttons that are the same everywhere. */
  common: typeof common;
  delegate: typeof delegate;
  /** The console's zone of the floor. */
  floor: typeof floor;
  /** Lists that are read in. */
  import: typeof importWords;
  join: typeof join;
  links: typeof links;
  /** The console's zone of the speakers list. */
  list: typeof list;
  prepare: typeof prepare;
  print: typeof print;
  public: typeof publicPage;
  /** Why a command was refused, and what one may do instead; by the refusal's reason. */
  refusals: typeof refusals;
  /** The record as a page. */
  report: typeof report;
  screen: typeof screen;
  /** The pages that prepare a meeting. */
  setup: typeof setup;
  /** What several pages say of a statement: its limit, where it is given from. */
  speech: typeof speech;
  /** The chair's words: what is read aloud at each step. */
  aloud: typeof aloud;
}

export type Area = keyof Areas;

/** The words of a concern, whose keys name the area in front. A new concern gets two lines here. */
type Concerns = typeof agendaWords &
  typeof attendanceWords &
  typeof catalogueWords &
  typeof correctionsWords &
  typeof decisionsWords &
  typeof dialogueWords &
  typeof floorWords &
  typeof motionsWords &
  typeof notesWords &
  typeof objectionsWords &
  typeof ordersWords &
  typeof questionsWords &
  typeof repliesWords &
  typeof screensWords &
  typeof sittingsWords &
  typeof speakersWords &
  typeof statementsWords &
  typeof votesWords;

/**
 * Every message there is: `floor.zone` is the key `zone` of floor.json; `refusals.on-the-floor` stands so in concerns/floor.json, and
 * comes with the area `refusals`.
 */
export type TextKey = { [A in Area]: `${A}.${keyof Areas[A] & string}` }[Area] | keyof Concerns;

/** The languages that the program itself speaks: all six of the United Nations. */
export const INTERFACE_LANGUAGES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** English stands in for the languages that the program does not speak yet. */
export const interfaceLanguageFor = (language: Language): InterfaceLanguage =>
  INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
