// Who it is, as a poster: flag and name, and under it what is known of the statement. Long names are set smaller, never cut.
import type { ReactNode } from 'react';

import type { Entry } from '#shared/meeting/state.ts';

import { CategoryMark } from '../../../components/CategoryMark.tsx';
import { Flag } from '../../../components/Flag.tsx';
import { splitName, useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { groupPhrase } from '../../../components/officers/names-in-sentences.ts';

/** How large a name can be set: by its letters, since two balanced lines must do. */
export function sizeOf(name: string): 'full' | 'long' | 'longer' | 'longest' | 'huge' | 'giant' {
  if (name.length <= 13) return 'full';
  if (name.length <= 20) return 'long';
  if (name.length <= 34) return 'longer';
  if (name.length <= 56) return 'longest';
  return name.length <= 90 ? 'huge' : 'giant';
}

interface WhoProps {
  entry: Entry;
  /** In front of the name: "Next:". */
  lead?: string;
  /** What stands under the name instead of what is known of the statement. */
  instead?: string;
  children?: ReactNode;
}

export function Who({ entry, lead, instead, children }: WhoProps) {
  const words = useMeetingWords();
  const { speaker, spoken, mode, text, t } = words;
  const { catalogue } = useMeeting();
  const delegation = entry.delegationId === undefined ? undefined : catalogue.delegations[entry.delegationId];
  const category = catalogue.categories.find(({ id }) => id === delegation?.category);
  const { name, rest } = entry.guest ? { name: speaker(entry), rest: '' } : splitName(speaker(entry));
  const said =
    entry.speaker &&
    (entry.speaker.title === undefined
      ? entry.speaker.name
      : t('floor.speakerTitle', { name: entry.speaker.name, title: entry.speaker.title }));
  return (
    <>
      <div
        className={`who ${sizeOf((lead === undefined ? '' : `${lead} `) + name + (rest === '' ? '' : rest.slice(0, Math.max(4, rest.length - 40))))}`}
      >
        <Flag code={delegation?.flag} className="flag" />
        <span className="name">
          {lead !== undefined && <span className="lead">{lead} </span>}
          <bdi>{name}</bdi>
          {rest !== '' && <bdi className="rest"> {rest}</bdi>}
        </span>
      </div>
      {instead === undefined ? (
        <div className="speaker-line">
          {category && (
            <span>
              <CategoryMark shape={category.mark} /> {text(category.name)}
            </span>
          )}
          {entry.guest && <Cut>{entry.guest.title ?? t(`floor.guest.${entry.guest.kind}`)}</Cut>}
          {entry.onBehalfOf !== undefined && (
            <Cut>{t('floor.onBehalfOf', { group: groupPhrase(catalogue.groups, entry.onBehalfOf, words) })}</Cut>
          )}
          {said !== undefined && <Cut>{said}</Cut>}
          {entry.language !== undefined && <span>{spoken(entry.language)}</span>}
          {entry.onBehalfOf === undefined && <span>{mode(entry.mode)}</span>}
          {children}
        </div>
      ) : (
        <p className="kept-line">{instead}</p>
      )}
    </>
  );
}

/** In one line on a wide console, where it may end in an ellipsis: the whole is told to who points at it. */
function Cut({ children }: { children: string }) {
  return <span title={children}>{children}</span>;
}
