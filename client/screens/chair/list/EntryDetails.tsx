// The second line of a row: category with its mark and word, for whom, who speaks, language, where from, and the tags that an officer
// must not miss (placed by hand, passed over, late, line lost); and a sheet of paper where its text was handed in.
import { Fragment } from 'react';

import type { Entry } from '#shared/meeting/state.ts';

import { CategoryMark } from '../../../components/CategoryMark.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { groupPhrase } from '../../../components/officers/names-in-sentences.ts';
import { useCatalogue } from '../action-context.ts';
import type { DeviceWord } from './row-model.ts';

/** How many letters the line has room for at its usual size on the narrowest console with three zones; more are set smaller. */
const LETTERS = 42;

interface TagWords {
  text: string;
  dashed?: boolean;
  strong?: boolean;
}

interface Props {
  entry: Entry;
  device: DeviceWord;
  standsBy?: boolean;
}

export function EntryDetails({ entry, device, standsBy = false }: Props) {
  const words = useMeetingWords();
  const { t, text, spoken, format } = words;
  const catalogue = useCatalogue();
  const delegation = entry.delegationId === undefined ? undefined : catalogue.delegations[entry.delegationId];
  const category = catalogue.categories.find(({ id }) => id === delegation?.category);
  const parts: string[] = [];
  if (category && entry.onBehalfOf === undefined) parts.push(text(category.name));
  if (entry.onBehalfOf !== undefined)
    parts.push(t('list.onBehalfOf', { group: groupPhrase(catalogue.groups, entry.onBehalfOf, words) }));
  if (device === 'no-device') parts.push(t('list.noDevice'));
  if (device === 'seen') parts.push(t('list.seen'));
  if (entry.guest) parts.push(entry.guest.title ?? t(`list.guest.${entry.guest.kind}`));
  if (entry.language !== undefined) parts.push(spoken(entry.language));
  if (entry.mode === 'remote' && entry.line !== 'lost')
    parts.push(t(entry.line === 'tested' ? 'list.lineTested' : 'list.remote'));
  if (entry.mode === 'video')
    parts.push(
      entry.videoMs === undefined
        ? t('list.video')
        : t('list.videoOf', { length: format.figures(Math.round(entry.videoMs / 1000)) }),
    );
  if (entry.mode === 'written') parts.push(t('list.written'));
  if (entry.speaker)
    parts.push(
      entry.speaker.title === undefined
        ? entry.speaker.name
        : t('list.speakerTitle', { name: entry.speaker.name, title: entry.speaker.title }),
    );
  const said = parts.join(' · ');
  const isLost = entry.mode === 'remote' && entry.line === 'lost';
  const timesPassed = entry.passedOver ?? 0;
  const tags: TagWords[] = [];
  if (isLost) tags.push({ text: t('list.tag.lineLost'), strong: true });
  const { inPlace } = entry;
  if (inPlace) tags.push({ text: t(`list.inPlace.${inPlace.answer ?? 'asked'}`), strong: inPlace.answer === 'absent' });
  if (standsBy) tags.push({ text: t('common.standsBy'), dashed: true });
  if (entry.late) tags.push({ text: t('list.tag.late') });
  if (entry.byHand) tags.push({ text: t('list.tag.byHand') });
  if (timesPassed > 0) tags.push({ text: t('list.tag.passedOver', { times: timesPassed }), dashed: true });
  const letters = said.length + tags.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <small className={`line${letters > LETTERS ? ' long-line' : ''}${tags.length > 0 ? ' with-tag' : ''}`}>
      {category && <CategoryMark shape={category.mark} />}
      <span className="parts" title={said}>
        {parts.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && ' · '}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </span>
      {entry.statement && (
        <svg className="text-mark" viewBox="0 0 10 12" role="img" aria-label={t('list.entry.text')}>
          <title>{t('list.entry.text')}</title>
          <path d="M1.5.5h5l2 2v9h-7zM6.5.5v2h2M3.5 5h3M3.5 7h3M3.5 9h3" />
        </svg>
      )}
      {tags.map(({ text: word, dashed, strong }) => (
        <span key={word} className={`tag${dashed ? ' dashed' : ''}${strong ? ' strong' : ''}`}>
          {word}
        </span>
      ))}
    </small>
  );
}
