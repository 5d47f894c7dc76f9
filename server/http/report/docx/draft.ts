// The draft procedural report as blocks: which section says what, from the facts of the record. The sentences are the language's; the file is
// made elsewhere.
import type { HeldSitting } from '#shared/meeting/record/held-sittings.ts';
import { sittingAt } from '#shared/meeting/record/held-sittings.ts';
import type { ItemProceedings, Participation, Statement } from '#shared/meeting/record/proceedings.ts';
import { textIn } from '#shared/meeting/texts.ts';
import type { DelegationId, Document, Guest, Text } from '#shared/meeting/state.ts';

import { localTime } from '../files/local-time.ts';
import { annexesOf } from './annexes.ts';
import type { DocBlock } from './blocks.ts';
import type { ReportLanguage } from './languages.ts';
import { decisionsOf } from './decisions.ts';
import { DECISION_WORDS, REPORT_WORDS } from './languages.ts';
import type { Draft, DraftParts } from './draft-types.ts';
import { leaveSentences } from './leave-words.ts';
import type { Day, ReportWords } from './words.ts';

/** Categories whose statements a report puts together as those of observers and organizations, by their English names. */
const OBSERVERS: ReadonlySet<string> = new Set([
  'signatory',
  'observer',
  'state not party',
  'international organization',
  'international or regional organization',
  'non-governmental organization',
]);

class Writer {
  readonly #parts: DraftParts;
  readonly #words: ReportWords;
  readonly #held: readonly HeldSitting[];
  readonly #local: (at: number) => string;
  readonly #blocks: DocBlock[] = [];

  constructor(parts: DraftParts) {
    this.#parts = parts;
    this.#words = REPORT_WORDS[parts.language];
    this.#held = parts.proceedings.sittings;
    this.#local = localTime(parts.meeting.catalogue.timeZone);
  }

  write(): Draft {
    const { catalogue } = this.#parts.meeting;
    const title = this.#text(catalogue.title);
    this.#cover(title);
    this.#introduction(title);
    this.#organization();
    this.#heading(1, 'participation');
    for (const one of this.#parts.proceedings.participation) this.#participation(one);
    this.#heading(1, 'proceedings');
    for (const one of this.#parts.proceedings.items) this.#item(one);
    this.#ending();
    this.#blocks.push(...annexesOf(this.#parts, this.#words));
    const { draft, provisional } = this.#words;
    const isOver = this.#parts.proceedings.closedAt !== undefined;
    return {
      start: {
        language: this.#parts.language,
        title: `${title} – ${draft}`,
        head: catalogue.symbol ?? title,
        foot: isOver ? draft : provisional(this.#when(this.#parts.now)),
      },
      blocks: this.#blocks,
    };
  }

  #cover(title: string): void {
    const { subtitle, symbol, venue } = this.#parts.meeting.catalogue;
    const { draft, original, days } = this.#words;
    const held = this.#days(this.#held);
    const place = [venue && this.#text(venue), held.length > 0 && days(held)].filter(Boolean).join(', ');
    this.#add({ kind: 'cover', part: 'symbol', text: symbol ?? '[symbol]' });
    this.#add({ kind: 'cover', part: 'symbol', text: original });
    this.#add({ kind: 'cover', part: 'title', text: title });
    if (subtitle) this.#add({ kind: 'cover', part: 'line', text: this.#text(subtitle) });
    if (place !== '') this.#add({ kind: 'cover', part: 'line', text: place });
    this.#add({ kind: 'cover', part: 'draft', text: draft });
  }

  #introduction(title: string): void {
    const { venue } = this.#parts.meeting.catalogue;
    this.#heading(1, 'introduction');
    this.#say(
      this.#words.held({ title, venue: venue && this.#text(venue), days: this.#days(this.#held) }),
      this.#words.mandate,
    );
  }

  #organization(): void {
    const { meeting, proceedings } = this.#parts;
    const { presiding, settings, agenda, catalogue } = meeting;
    const words = this.#words;
    this.#heading(1, 'organization');
    this.#heading(2, 'opening');
    this.#say(words.opened(this.#held[0] && this.#day(this.#held[0].openedAt)));
    this.#heading(2, 'officers');
    const took = presiding && {
      name: presiding.name,
      title: presiding.title,
      nth: sittingAt(this.#held, presiding.since)?.nth,
    };
    this.#say([words.presided, took && words.tookTheChair(took)].filter(Boolean).join(' '));
    this.#heading(2, 'agenda');
    this.#say(words.agendaAdopted);
    for (const id of agenda) {
      const info = catalogue.items[id];
      if (info && info.parent === undefined)
        this.#add({ kind: 'line', text: numbered(info.number, this.#text(info.title)) });
    }
    this.#heading(2, 'rules');
    this.#say(words.rules(settings.rules));
    this.#heading(2, 'work');
    const { limitMs, basis } = settings.meetingLimit;
    const limit = limitMs !== null && words.limit({ basis, limitMs, groupMs: settings.groupLimit?.limitMs ?? null });
    this.#say(
      [proceedings.sittings.length > 0 && words.meetings(proceedings.sittings.length), limit].filter(Boolean).join(' '),
    );
  }

  #participation({ category, present, registered }: Participation): void {
    const words = this.#words;
    const called = { en: textIn(category.name, 'en'), name: this.#text(category.name) };
    // In the order of the alphabet of the report's language, as the meeting has them everywhere.
    const place = ({ rank }: Participation['present'][number]): number =>
      rank?.[this.#parts.language] ?? rank?.en ?? Number.MAX_SAFE_INTEGER;
    const names = (list: Participation['present']) =>
      list.toSorted((one, other) => place(one) - place(other)).map(({ name }) => this.#text(name));
    if (present.length === 0) this.#say(words.registered(called, names(registered)));
    else
      this.#say(
        [words.tookPart(called, names(present)), registered.length > 0 && words.alsoRegistered(names(registered))]
          .filter(Boolean)
          .join(' '),
      );
  }

  #item({ itemId, sittings, together, presenters, statements, others, ...more }: ItemProceedings): void {
    const { items, categories } = this.#parts.meeting.catalogue;
    const info = items[itemId];
    if (!info) return;
    const words = this.#words;
    this.#add({ kind: 'heading', level: 3, text: words.item(info.number, this.#text(info.title)) });
    const numbers = together.flatMap((id) => items[id]?.number ?? []);
    this.#say(
      [
        words.considered(
          sittings.map(({ nth }) => nth),
          this.#days(sittings),
        ),
        numbers.length > 0 && words.together(numbers),
      ]
        .filter(Boolean)
        .join(' '),
    );
    const [document, second] = info.documents;
    const introduced = document && !second ? this.#document(document) : undefined;
    for (const { name, title } of presenters) this.#say(words.introduced({ name, title }, introduced));
    if (statements.length > 0) this.#say(words.statements(statements.map((one) => this.#statement(one))));
    if (others.length > 0) {
      const english = new Map(categories.map(({ id, name }) => [id, textIn(name, 'en').toLowerCase()]));
      const usual = others.every(({ delegation }) => OBSERVERS.has(english.get(delegation.category) ?? ''));
      this.#say(
        words.otherStatements(
          others.map((one) => this.#statement(one)),
          usual,
        ),
      );
    }
    const { replies, questioners, guests, written, leaves } = more;
    const named = (all: typeof replies) => all.map((one) => this.#statement(one));
    if (replies.length > 0) this.#say(words.replies(named(replies)));
    if (questioners.length > 0) this.#say(words.questions(named(questioners)));
    if (guests.length > 0) this.#say(words.guests(guests.map(({ name, title }: Guest) => words.guest(name, title))));
    if (written.length > 0) this.#say(words.written(named(written)));
    for (const { leave, delegation, guest } of leaves) {
      const who = delegation ? this.#text(delegation.name) : guest?.name;
      this.#say(...leaveSentences(leave, this.#parts.language, who));
    }
  }

  #ending(): void {
    const { decision, documents, reportAdopted, closed } = this.#words;
    const { closedAt } = this.#parts.proceedings;
    this.#heading(1, 'decisions');
    const decided = decisionsOf(this.#parts, DECISION_WORDS[this.#parts.language], {
      when: (at) => this.#when(at),
      named: (id) => this.#named(id),
    });
    if (decided.length === 0) this.#say(decision);
    for (const block of decided) this.#add(block);
    this.#heading(1, 'documentation');
    const hasDocuments = Object.values(this.#parts.meeting.catalogue.items).some((one) => one.documents.length > 0);
    this.#say(hasDocuments ? documents('II') : `[${documents('II')}]`);
    this.#heading(1, 'adoption');
    this.#say(reportAdopted);
    this.#heading(1, 'closure');
    this.#say(closed(closedAt === undefined ? undefined : this.#when(closedAt)));
  }

  #add(block: DocBlock): void {
    this.#blocks.push('text' in block ? { ...block, text: this.#words.typeset(block.text) } : block);
  }
  #heading(level: 1 | 2, name: keyof ReportWords['headings']): void {
    this.#add({ kind: 'heading', level, text: this.#words.headings[name] });
  }
  /** Paragraphs, each with the next number. */
  #say(...texts: string[]): void {
    for (const text of texts) if (text !== '') this.#add({ kind: 'paragraph', text });
  }
  #text(text: Text): string {
    return textIn(text, this.#parts.language);
  }

  #document({ symbol, title }: Document): { symbol?: string; title: string } {
    return { ...(symbol !== undefined && { symbol }), title: this.#text(title) };
  }

  /** A delegation inside a sentence. */
  #named(id: DelegationId): string {
    const delegation = this.#parts.meeting.catalogue.delegations[id];
    return delegation
      ? this.#words.named(this.#text(delegation.name), ownArticle(delegation, this.#parts.language))
      : '[name]';
  }

  #statement({ delegation, onBehalfOf }: Statement): string {
    const { language } = this.#parts;
    const name = this.#named(delegation.id);
    if (onBehalfOf === undefined) return name;
    const group = this.#parts.meeting.catalogue.groups.find(({ id }) => id === onBehalfOf);
    if (!group) return name + this.#words.onBehalfOf(onBehalfOf, undefined);
    return name + this.#words.onBehalfOf(this.#text(group.name), ownArticle(group, language));
  }

  /** The days of these sittings in the meeting's zone, each once. */
  #days(sittings: readonly HeldSitting[]): Day[] {
    const days = sittings.map(({ openedAt }) => this.#day(openedAt));
    return [...new Map(days.map((day) => [`${day.year} ${day.month} ${day.day}`, day])).values()];
  }
  #day(at: number): Day {
    return this.#when(at).day;
  }
  #when(at: number): { day: Day; time: string } {
    const [date = '', clockTime = ''] = this.#local(at).split(' ');
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const [hour = 0, minute = 0] = clockTime.split(':').map(Number);
    return { day: { year, month, day }, time: this.#words.timeOfDay(hour, minute) };
  }
}

/** The procedural report as paragraphs and tables, before any file format. */
export const draftOf = (parts: DraftParts): Draft => new Writer(parts).write();

const numbered = (number: string, title: string): string => `${number}${/\p{N}$/u.test(number) ? '.' : ''} ${title}`;
/** An article stands before a name of its own language alone. */
function ownArticle(
  { name, article }: { name: Text; article?: Partial<Record<string, string>> | undefined },
  language: ReportLanguage,
): string | undefined {
  return name[language] === undefined ? undefined : article?.[language];
}
