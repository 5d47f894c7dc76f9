// Everything an officer may say of one who waits: for whom, who speaks, in which language, from where, with which limit of its own.
import { limitOfTurn } from '#shared/meeting/floor/limit-of-turn.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';
import type { Entry, EntryId, LimitBasis, LineState, Mode } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { useEdited } from '../../../components/edited-fields.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useConsole } from '../console-state.ts';
import { Choice, Pick, Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import type { FreeCommand } from '../../../components/officers/why-barred.ts';
import { useMeanwhileWords } from '../edit-conflict-words.ts';
import { fieldLength, parseLength } from '../../../components/officers/times-of-day.ts';
import { EntryStatement } from './EntryStatement.tsx';
import { GroupField } from './GroupField.tsx';
import { useKnownSpeakers } from './known-speakers.ts';
import { useLastValue } from './use-last-value.ts';

export default function EntryPanel({ entryId }: { entryId: EntryId }) {
  const { t, speaker } = useMeetingWords();
  const there = findEntry(useMeeting(), entryId)?.entry;
  // A colleague may undo the request while somebody types: what was typed stays to be read and copied.
  const entry = useLastValue(there);
  const bar = there ? undefined : t('list.entry.goneKept');
  return (
    <Sheet title={entry ? speaker(entry) : t('list.entry.gone')}>
      {entry ? <EntryForm key={entryId} entry={entry} bar={bar} /> : <p>{t('list.entry.goneText')}</p>}
      {entry && <EntryStatement key={`text ${entryId}`} entry={entry} bar={bar} />}
    </Sheet>
  );
}

interface Draft {
  onBehalfOf: string;
  name: string;
  title: string;
  language: string;
  mode: Mode;
  line: LineState;
  video: string;
  limit: string;
  basis: LimitBasis;
}

const draftOf = (entry: Entry): Draft => ({
  onBehalfOf: entry.onBehalfOf ?? '',
  name: entry.speaker?.name ?? '',
  title: entry.speaker?.title ?? '',
  language: entry.language ?? '',
  mode: entry.mode,
  line: entry.line ?? 'unknown',
  video: entry.videoMs === undefined ? '' : fieldLength(entry.videoMs),
  limit: entry.limit?.limitMs ? fieldLength(entry.limit.limitMs) : '',
  basis: entry.limit?.basis ?? 'understanding',
});

/** @param bar why nothing can be saved any more; undefined: it can */
function EntryForm({ entry, bar }: { entry: Entry; bar: string | undefined }) {
  const { t, mode, spoken, basis } = useMeetingWords();
  const meeting = useMeeting();
  const you = useYou();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const { value: draft, set, changed, meanwhile } = useEdited(draftOf(entry));
  const meant = useMeanwhileWords();
  const known = useKnownSpeakers(meeting.id, entry.delegationId);
  // A name that the list knew brings what it said of that person, where nothing else was typed.
  const nameIs = (name: string): void => {
    const title = draft.title === '' ? known.find((one) => one.name === name)?.title : undefined;
    set({ name, ...(title !== undefined && { title }) });
  };

  const videoMs = parseLength(draft.video);
  const limitMs = parseLength(draft.limit);
  const wrongVideo = draft.mode === 'video' && draft.video !== '' && !videoMs;
  const wrongLimit = draft.limit !== '' && (limitMs === undefined || limitMs < 5000);
  const usual = limitOfTurn(meeting, { ...entry, limit: undefined }).limitMs;

  const submit = async (): Promise<void> => {
    for (const command of commandsOf(entry, draft, changed, { videoMs, limitMs })) {
      const answer = await send(command);
      if (!answer.ok) return;
    }
    close();
  };

  return (
    <Sending onSubmit={() => void submit()} submit={t('list.entry.save')} disabled={wrongVideo || wrongLimit} bar={bar}>
      {entry.delegationId !== undefined && (
        <GroupField value={draft.onBehalfOf} onChange={(onBehalfOf) => set({ onBehalfOf })} />
      )}
      <div className="pair">
        <TextLine
          label={t('list.entry.name')}
          value={draft.name}
          onChange={nameIs}
          offers={[...new Set(known.map(({ name }) => name))]}
          hint={meant(meanwhile('name'))}
          maxLength={200}
        />
        <TextLine
          label={t('list.entry.title')}
          value={draft.title}
          onChange={(title) => set({ title })}
          hint={meant(meanwhile('title'))}
          maxLength={200}
        />
      </div>
      <Pick
        label={t('list.entry.language')}
        value={draft.language}
        onChange={(language) => set({ language })}
        hint={meant(meanwhile('language'), (one) => (LANGUAGES.find((known) => known === one) ? spoken(one) : one))}
        options={[
          { value: '', label: t('list.entry.languageUnknown') },
          ...LANGUAGES.map((one) => ({ value: one as string, label: spoken(one) })),
        ]}
      />
      <Choice
        label={t('list.entry.mode')}
        value={draft.mode}
        onChange={(chosen) => set({ mode: chosen })}
        hint={meant(meanwhile('mode'), mode)}
        options={(['room', 'remote', 'video', 'written'] as const).map((one) => ({ value: one, label: mode(one) }))}
      />
      {draft.mode === 'remote' && (
        <Choice
          label={t('list.entry.line')}
          value={draft.line}
          onChange={(line) => set({ line })}
          hint={meant(meanwhile('line'), (one) => t(`list.line.${one}`))}
          options={(['unknown', 'tested', 'lost'] as const).map((one) => ({
            value: one,
            label: t(`list.line.${one}`),
          }))}
        />
      )}
      {draft.mode === 'video' && (
        <TextLine
          label={t('list.entry.video')}
          value={draft.video}
          onChange={(video) => set({ video })}
          hint={meant(meanwhile('video')) ?? t('list.entry.lengthHint')}
          wrong={wrongVideo ? t('list.entry.wrongLength') : undefined}
          ltr
        />
      )}
      {you.can.includes('SetSpeechLimit') && (
        <>
          <TextLine
            label={t('list.entry.limit')}
            value={draft.limit}
            onChange={(limit) => set({ limit })}
            placeholder={usual === null ? '' : fieldLength(usual)}
            hint={meant(meanwhile('limit')) ?? t('list.entry.limitHint')}
            wrong={wrongLimit ? t('list.entry.wrongLength') : undefined}
            ltr
          />
          {draft.limit !== '' && (
            <Choice
              label={t('list.entry.basis')}
              value={draft.basis}
              onChange={(chosen) => set({ basis: chosen })}
              options={(['understanding', 'request', 'decision', 'rule'] as const).map((one) => ({
                value: one,
                label: basis(one),
              }))}
            />
          )}
        </>
      )}
    </Sending>
  );
}

/** Only what was changed, so that what another officer changed meanwhile stays. */
function commandsOf(
  entry: Entry,
  draft: Draft,
  changed: Partial<Draft>,
  { videoMs, limitMs }: { videoMs: number | undefined; limitMs: number | undefined },
): FreeCommand[] {
  const speakerChanged = changed.name !== undefined || changed.title !== undefined;
  const name = draft.name.trim();
  const title = draft.title.trim();
  const details = {
    ...(changed.onBehalfOf !== undefined && { onBehalfOf: changed.onBehalfOf.trim() || null }),
    ...(speakerChanged && { speaker: name === '' ? null : { name, ...(title !== '' && { title }) } }),
    ...(changed.language !== undefined && { language: changed.language || null }),
    ...(changed.mode !== undefined && { mode: changed.mode }),
    ...(draft.mode === 'remote' && changed.line !== undefined && { line: changed.line }),
    ...(draft.mode === 'video' && changed.video !== undefined && { videoMs: videoMs ?? null }),
  };
  const commands: FreeCommand[] = [];
  if (Object.keys(details).length > 0) commands.push({ type: 'EditEntry', entryId: entry.id, ...details });
  if (changed.limit !== undefined || (draft.limit !== '' && changed.basis !== undefined)) {
    commands.push({
      type: 'SetSpeechLimit',
      scope: { of: 'entry', entryId: entry.id },
      limit: limitMs === undefined ? null : { limitMs, basis: draft.basis },
    });
  }
  return commands;
}
