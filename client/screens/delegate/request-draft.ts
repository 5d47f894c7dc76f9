// A request for the floor while it is being written, and the commands that it becomes.
// Pure; the form draws it, the server judges it.
import type { Command } from '#shared/meeting/commands.ts';
import type { Entry, ItemId, Language, Mode } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

export interface RequestDraft {
  capacity: 'own' | 'group';
  /** A group's id from the catalogue, or its name as typed. */
  group: string;
  /** One of the six languages by its code, or any other by name; "" where it was not said. */
  language: string;
  mode: Mode;
  /** Length of the video in seconds; null where it was not said. */
  videoSeconds: number | null;
  speakerName: string;
  speakerTitle: string;
}

/** What a delegation says each time, remembered from its last request. */
export type RememberedDraft = Pick<RequestDraft, 'language' | 'mode' | 'speakerName' | 'speakerTitle'>;

/** A request with nothing filled in but what this device remembers. */
export function emptyDraft(remembered: Partial<RememberedDraft>, pageLanguage: Language): RequestDraft {
  return {
    capacity: 'own',
    group: '',
    language: remembered.language ?? pageLanguage,
    mode: remembered.mode ?? 'room',
    videoSeconds: null,
    speakerName: remembered.speakerName ?? '',
    speakerTitle: remembered.speakerTitle ?? '',
  };
}

/** A request that stands on a list, to be edited. */
export function draftOf(entry: Entry): RequestDraft {
  return {
    capacity: entry.onBehalfOf === undefined ? 'own' : 'group',
    group: entry.onBehalfOf ?? '',
    language: entry.language ?? '',
    mode: entry.mode,
    videoSeconds: entry.videoMs === undefined ? null : Math.round(entry.videoMs / 1000),
    speakerName: entry.speaker?.name ?? '',
    speakerTitle: entry.speaker?.title ?? '',
  };
}

/** Whether it is one of the six. */
export function isUnLanguage(language: string): language is Language {
  return (LANGUAGES as readonly string[]).includes(language);
}

/** Whether the draft says on whose behalf, where it must. */
export function isComplete(draft: RequestDraft): boolean {
  return draft.capacity === 'own' || draft.group.trim() !== '';
}

/** @param kind of a dialogue: a question */
export function requestCommand(itemId: ItemId, draft: RequestDraft, kind?: 'question'): Command {
  const { onBehalfOf, speaker, language, ...rest } = details(draft);
  return {
    type: 'RequestFloor',
    itemId,
    ...(kind && { kind }),
    ...rest,
    ...(onBehalfOf !== null && { onBehalfOf }),
    ...(speaker !== null && { speaker }),
    ...(language !== null && { language }),
  };
}

/** Only what was changed: what an officer, or another device of the delegation, changed meanwhile stays. */
export function editCommand(entryId: string, draft: RequestDraft, changed: Partial<RequestDraft>): Command {
  const { onBehalfOf, speaker, language, mode, videoMs = null } = details(draft);
  const has = (...fields: (keyof RequestDraft)[]): boolean => fields.some((field) => changed[field] !== undefined);
  return {
    type: 'EditEntry',
    entryId,
    ...(has('capacity', 'group') && { onBehalfOf }),
    ...(has('speakerName', 'speakerTitle') && { speaker }),
    ...(has('language') && { language }),
    ...(has('mode') && { mode }),
    ...(mode === 'video' && 'videoSeconds' in changed && { videoMs }),
  };
}

function details({ capacity, group, language, mode, videoSeconds, speakerName, speakerTitle }: RequestDraft) {
  const name = speakerName.trim();
  const title = speakerTitle.trim();
  return {
    onBehalfOf: capacity === 'group' ? group.trim() : null,
    speaker: name === '' ? null : { name, ...(title !== '' && { title }) },
    language: language.trim() === '' ? null : language.trim(),
    mode,
    ...(mode === 'video' && videoSeconds !== null && videoSeconds > 0 && { videoMs: videoSeconds * 1000 }),
  };
}
