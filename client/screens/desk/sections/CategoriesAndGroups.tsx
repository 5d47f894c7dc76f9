// Categories of participants and groups of States: names, marks and members. Each change sends the whole list, as its command wants it.
import { useId, useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';

import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Category, Group, Text } from '#shared/meeting/state.ts';

import { CategoryMark } from '../../../components/CategoryMark.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { FreeCommand } from '../../../components/officers/why-barred.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useIsConfirmed } from '../confirmed.ts';
import { Articles } from '../fields/Articles.tsx';
import { BelowRow } from '../fields/BelowRow.tsx';
import { SavedAct, SavedPick, SavedText } from '../fields/Fields.tsx';
import { SavedTexts } from '../fields/SavedTexts.tsx';
import { mergedText } from '../fields/merged-text.ts';
import { usePending } from '../fields/pending.ts';
import { useSaving } from '../fields/saving.ts';

const MARKS = ['disc', 'half-disc', 'ring', 'square', 'triangle'] as const;
/** `usual`: what its mark and its place say under the rules of procedure. */
const STANDINGS = ['usual', 'member', 'observer-state', 'observer'] as const;

type Categories = CommandOf<'SetCategories'>['categories'];
type Groups = CommandOf<'SetGroups'>['groups'];
/** Each for the state that is drawn: what somebody else has set meanwhile is not overwritten unseen. */
const settersFor = (basis: number) => ({
  setCategories: (categories: readonly object[]) =>
    ({ type: 'SetCategories', basis, categories: categories as Categories }) satisfies CommandOf<'SetCategories'>,
  setGroups: (groups: readonly object[]) =>
    ({ type: 'SetGroups', basis, groups: groups as Groups }) satisfies CommandOf<'SetGroups'>,
});
/** Who has never been said to belong has nobody. */
const whole = (group: Group) => ({ ...group, members: group.members ?? [] });

export function CategoriesSection() {
  const { t, text } = useMeetingWords();
  const { catalogue, catalogueSeq = 0 } = useMeeting();
  const { categories, delegations } = catalogue;
  const { setCategories } = settersFor(catalogueSeq);
  const isCategory = useIsConfirmed('category');
  const without = (id: string) => categories.filter((one) => one.id !== id);
  const changed = (id: string, change: Partial<Category>) =>
    setCategories(categories.map((one) => (one.id === id ? { ...one, ...change } : one)));
  return (
    <section aria-labelledby="desk-categories">
      <div className="section-top">
        <h2 id="desk-categories">{t('setup.section.categories')}</h2>
        <span>{t('setup.categories.about')}</span>
      </div>
      {categories
        .filter(({ id }) => isCategory(id))
        .map((category) => {
          const count = Object.values(delegations).filter((one) => one.category === category.id).length;
          const called = text(category.name);
          return (
            <div key={category.id} className="group-row category-row">
              <KindRow>
                <CategoryMark shape={category.mark} />
                <NameHere name={category.name} command={(name) => changed(category.id, { name })} />
                <SavedPick
                  label={t('setup.categories.mark', { what: called })}
                  bare
                  value={category.mark}
                  options={MARKS.map((value) => ({ value, label: t(`setup.categories.mark.${value}`) }))}
                  command={(mark) => changed(category.id, { mark })}
                />
                <span>{t('setup.count.delegations', { count })}</span>
                {categories.length > 1 && (
                  <SavedAct
                    command={setCategories(without(category.id))}
                    label={t('setup.removeWhat', { what: called })}
                  >
                    {t('setup.remove')}
                  </SavedAct>
                )}
              </KindRow>
              <details>
                <summary>{t('setup.categories.more', { what: called })}</summary>
                <NamesOf name={category.name} command={(name) => changed(category.id, { name })} />
                <SavedPick
                  label={t('setup.categories.standing')}
                  value={category.standing ?? 'usual'}
                  options={STANDINGS.map((value) => ({ value, label: t(`setup.categories.standing.${value}`) }))}
                  command={(chosen) => {
                    const { standing: _, ...usual } = category;
                    return setCategories(
                      categories.map((one) =>
                        one.id === category.id ? (chosen === 'usual' ? usual : { ...one, standing: chosen }) : one,
                      ),
                    );
                  }}
                />
              </details>
            </div>
          );
        })}
      <OneMore
        label={t('setup.categories.new')}
        add={t('setup.categories.add')}
        command={(name) => setCategories([...categories, { name, mark: 'square' }])}
      />
    </section>
  );
}

export function GroupsSection() {
  const { t, text, language } = useMeetingWords();
  const { catalogue, catalogueSeq = 0 } = useMeeting();
  const { groups, delegations } = catalogue;
  const { setGroups } = settersFor(catalogueSeq);
  const changed = (id: string, change: Partial<Group>) =>
    setGroups(groups.map((one) => whole(one.id === id ? { ...one, ...change } : one)));
  const isGroup = useIsConfirmed('group');
  const inOrder = Object.values(delegations)
    .filter(({ retired }) => !retired)
    .toSorted((one, other) => text(one.name).localeCompare(text(other.name), language));
  return (
    <section aria-labelledby="desk-groups">
      <div className="section-top">
        <h2 id="desk-groups">{t('setup.section.groups')}</h2>
        <span>{t('setup.groups.about')}</span>
      </div>
      {groups
        .filter(({ id }) => isGroup(id))
        .map((group) => (
          <div key={group.id} className="group-row">
            <KindRow>
              <i />
              <NameHere name={group.name} command={(name) => changed(group.id, { name })} />
              <span>{t('setup.count.delegations', { count: group.members?.length ?? 0 })}</span>
              <SavedAct
                command={setGroups(groups.filter((one) => one.id !== group.id).map(whole))}
                label={t('setup.removeWhat', { what: text(group.name) })}
              >
                {t('setup.remove')}
              </SavedAct>
            </KindRow>
            <details>
              <summary>{t('setup.groups.more', { what: text(group.name) })}</summary>
              <NamesOf name={group.name} command={(name) => changed(group.id, { name })} />
              <Articles
                article={group.article}
                command={(language, typed) => changed(group.id, { article: { ...group.article, [language]: typed } })}
              />
            </details>
            <details>
              <summary>{t('setup.groups.members', { what: text(group.name) })}</summary>
              <Members
                group={group}
                all={inOrder.map(({ id, name }) => ({ id, name: text(name) }))}
                command={(members) => changed(group.id, { members })}
              />
            </details>
          </div>
        ))}
      <OneMore
        label={t('setup.groups.new')}
        add={t('setup.groups.add')}
        command={(name) => setGroups([...groups.map(whole), { name, members: [] }])}
      />
    </section>
  );
}

/** Its fields beside each other; what is wrong with one of them in a full line below. */
function KindRow({ children }: { children: ReactNode }) {
  const [below, setBelow] = useState<HTMLElement | null>(null);
  return (
    <BelowRow value={below}>
      <div className="kind-row">{children}</div>
      <div ref={setBelow} className="row-said" />
    </BelowRow>
  );
}

interface NameProps {
  name: Text;
  command(name: Text): FreeCommand;
}

/** What a kind or a group is called in the page's language. */
function NameHere({ name, command }: NameProps) {
  const { t, text, language } = useMeetingWords();
  return (
    <SavedText
      label={t('setup.nameOf', { what: text(name) })}
      bare
      value={text(name)}
      maxLength={600}
      command={(typed) => (typed === '' ? { wrong: t('setup.needed') } : command({ ...name, [language]: typed }))}
    />
  );
}

/** The same, a row a language. */
function NamesOf({ name, command }: NameProps) {
  const { t, text } = useMeetingWords();
  return (
    <SavedTexts
      label={t('setup.nameOf', { what: text(name) })}
      text={name}
      maxLength={600}
      command={(edited) => command(mergedText(name, edited))}
    />
  );
}

interface MembersProps {
  group: Group;
  all: readonly { id: string; name: string }[];
  command(members: string[]): CommandOf<'SetGroups'>;
}

function Members({ group, all, command }: MembersProps) {
  const { save, refused } = useSaving();
  const [members, show] = usePending(group.members ?? []);
  const turn = (id: string): void => {
    const next = members.includes(id) ? members.filter((one) => one !== id) : [...members, id];
    show(next);
    void save(command(next)).then((taken) => !taken && show(null));
  };
  return (
    <div className="members">
      {all.map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" checked={members.includes(id)} onChange={() => turn(id)} />
          {name}
        </label>
      ))}
      <div role="status">{refused !== null && <RefusalWords error={refused} />}</div>
    </div>
  );
}

function OneMore({
  label,
  add,
  command,
}: {
  label: string;
  add: string;
  command(name: Text): Parameters<ReturnType<typeof useSaving>['save']>[0];
}) {
  const { language } = useMeetingWords();
  const id = useId();
  const { save, refused, clear } = useSaving();
  const [typed, setTyped] = useState('');
  const go = (event: SyntheticEvent): void => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return;
    void save(command({ [language]: name })).then((taken) => taken && setTyped(''));
  };
  return (
    <form className="line-form" onSubmit={go}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed}
        maxLength={600}
        autoComplete="off"
        onChange={({ target }) => {
          setTyped(target.value);
          clear();
        }}
      />
      <button type="submit" className="strong-act" disabled={typed.trim() === ''}>
        {add}
      </button>
      <div className="below" role="status">
        {refused !== null && <RefusalWords error={refused} />}
      </div>
    </form>
  );
}
