// Nameplates on A4, printed by the browser: cards (eight a sheet), tents (one, folded, for both sides) and strips (sixteen), each with the
// delegation's own QR code and the meeting's emblem, in one language or two. In a meeting that is open the code is that of the join page.
import { useEffect, useState } from 'react';

import type { CommandError } from '#shared/protocol.ts';
import type { Delegation, Language, Text } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { isOwnMachine } from '../../../components/loopback-address.ts';
import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { QrCode } from '../../../components/QrCode.tsx';
import { splitName } from '../../../components/nameplate.ts';
import { useJoinCode } from '../../../components/officers/join-code.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { dayWords } from '../../../components/officers/times-of-day.ts';
import { emblemAddress } from '../../../look/emblem-address.ts';
import { FileRefusal } from '../import/FileRefusal.tsx';
import { linksOfDelegations } from './links-api.ts';
import type { DelegationLink } from './links-api.ts';
import { lengthOf, namesOn, platesInOrder, sheetsOf } from './plates.ts';
import type { Form, Order } from './plates.ts';
import { notePrinted, printedLinks } from './printed.ts';

const FORMS = ['cards', 'tents', 'strips'] as const satisfies Form[];
const ORDERS = ['alphabet', 'seat'] as const satisfies Order[];
const WHICH = ['all', 'new'] as const;
const NONE = '-';

interface NameplatesProps {
  /** Whose links stand. Nothing is made by looking at plates. */
  having: readonly string[];
  /** Delegations without a link, which have no plate before they have one. */
  without: number;
  onMakeAll(): void;
  onClose(): void;
}

export function Nameplates({ having, without, onMakeAll, onClose }: NameplatesProps) {
  const { t, language, spoken } = useMeetingWords();
  const { id, catalogue, settings } = useMeeting();
  const [form, setForm] = useState<Form>('cards');
  const [order, setOrder] = useState<Order>('alphabet');
  const [first, setFirst] = useState<Language>(language);
  const [second, setSecond] = useState<Language | typeof NONE>(language === 'en' ? 'fr' : 'en');
  const [which, setWhich] = useState<'all' | 'new'>('all');
  const [printed, setPrinted] = useState(() => printedLinks(id));
  const [links, setLinks] = useState<ReadonlyMap<string, DelegationLink> | null>(null);
  const [refused, setRefused] = useState<CommandError | null>(null);
  const [code] = useJoinCode(id);
  const whose = having.toSorted().join(' ');
  useEffect(() => {
    if (whose === '') return undefined;
    let wanted = true;
    void linksOfDelegations(id, whose.split(' ')).then((answer) => {
      if (!wanted) return;
      setRefused(answer.ok ? null : answer.error);
      if (answer.ok) setLinks(new Map(answer.value.links.map((link) => [link.delegationId, link])));
    });
    return () => {
      wanted = false;
    };
  }, [id, whose]);

  const open = settings.joining === 'open' && code !== null && code !== 'off';
  const urlOf = (delegationId: string): string | undefined =>
    open ? `${code.url.replace(/\/$/u, '')}/?code=${code.code}` : links?.get(delegationId)?.url;
  const isNew = (delegationId: string): boolean => !printed.has(links?.get(delegationId)?.linkId ?? '');
  const all = platesInOrder(Object.values(catalogue.delegations), order, first).filter(({ id: one }) => urlOf(one));
  const fresh = all.filter((one) => isNew(one.id));
  const plates = which === 'new' ? fresh : all;
  const toPrinter = (): void => {
    print();
    notePrinted(
      id,
      plates.flatMap((one) => links?.get(one.id)?.linkId ?? []),
    );
    setPrinted(printedLinks(id));
  };
  const languages = second === NONE || second === first ? [first] : [first, second];
  return (
    <section className="nameplates" aria-labelledby="desk-nameplates">
      <div className="section-top">
        <h2 id="desk-nameplates">{t('links.nameplates')}</h2>
        <span>{t('links.plates', { count: plates.length, sheets: sheetsOf(plates, form).length })}</span>
        <button type="button" className="act" onClick={onClose}>
          {t('common.close')}
        </button>
      </div>
      <div className="plate-choices">
        <fieldset>
          <legend className="unseen">{t('links.form')}</legend>
          {FORMS.map((one) => (
            <label key={one} data-chosen={one === form || undefined}>
              <input type="radio" name="plate-form" checked={one === form} onChange={() => setForm(one)} />
              {t(`links.form.${one}`)}
            </label>
          ))}
        </fieldset>
        <Pick label={t('links.first')} value={first} of={LANGUAGES} say={spoken} onPick={setFirst} />
        <Pick
          label={t('links.second')}
          value={second}
          of={[NONE, ...LANGUAGES]}
          say={(one) => (one === NONE ? t('links.noSecond') : spoken(one))}
          onPick={setSecond}
        />
        <Pick
          label={t('links.order')}
          value={order}
          of={ORDERS}
          say={(one) => t(`links.order.${one}`)}
          onPick={setOrder}
        />
        {fresh.length < all.length && (
          <Pick
            label={t('links.which')}
            value={which}
            of={WHICH}
            say={(one) => t(`links.which.${one}`, { count: one === 'new' ? fresh.length : all.length })}
            onPick={setWhich}
          />
        )}
        <button type="button" className="strong-act" disabled={plates.length === 0} onClick={toPrinter}>
          {t('links.print')}
        </button>
      </div>
      {all[0] !== undefined && isOwnMachine(urlOf(all[0].id) ?? '') && (
        <p className="key-help">
          {t.rich('chair.devices.noPhoneReaches', { k: (chunks) => <b dir="ltr">{chunks}</b> })}
        </p>
      )}
      {without > 0 && !open && (
        <p>
          <button type="button" className="act" onClick={onMakeAll}>
            {t('links.makeAll', { count: without })}
          </button>
        </p>
      )}
      <div role="alert">{refused !== null && <FileRefusal error={refused} />}</div>
      <div className="sheets" data-form={form}>
        {sheetsOf(plates, form).map((sheet) => (
          <div key={sheet[0]!.id} className="paper-sheet">
            {sheet.map((delegation) => (
              <Plate
                key={delegation.id}
                form={form}
                delegation={delegation}
                languages={languages}
                url={urlOf(delegation.id) ?? ''}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

interface PickProps<T extends string> {
  label: string;
  value: T;
  of: readonly T[];
  say(one: NoInfer<T>): string;
  onPick(one: NoInfer<T>): void;
}

function Pick<T extends string>({ label, value, of, say, onPick }: PickProps<T>) {
  return (
    <label>
      {label}
      <select aria-label={label} value={value} onChange={({ target }) => onPick(target.value as T)}>
        {of.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PlateProps {
  form: Form;
  delegation: Delegation;
  languages: readonly Language[];
  url: string;
}

function Plate({ form, delegation, languages, url }: PlateProps) {
  if (form === 'tents')
    return (
      <div className="plate" data-delegation={delegation.id}>
        <div className="plate-back">
          <Names name={delegation.name} languages={languages} />
          <Help />
          <QrCode text={url} className="qr" />
        </div>
        <div className="plate-front">
          <Emblem />
          <Flag code={delegation.flag} />
          <Names name={delegation.name} languages={languages} />
        </div>
      </div>
    );
  return (
    <div className="plate" data-delegation={delegation.id}>
      <div className="plate-words">
        {form === 'cards' && (
          <div className="plate-marks">
            <Flag code={delegation.flag} />
            <Emblem />
          </div>
        )}
        <Names name={delegation.name} languages={languages} />
        <Help />
      </div>
      <QrCode text={url} className="qr" quiet={form === 'strips' ? 2 : 4} />
    </div>
  );
}

/** The meeting's own; a strip has no room for it. */
function Emblem() {
  const { id, catalogue } = useMeeting();
  const hash = catalogue.theme?.emblem;
  return hash === undefined ? null : <img className="plate-emblem" src={emblemAddress(id, hash)} alt="" />;
}

/** In each language, the first larger; what stands in brackets smaller. */
function Names({ name, languages }: { name: Text; languages: readonly Language[] }) {
  return (
    <>
      {namesOn(name, languages).map(({ language, own }, index) => {
        const parts = splitName(own);
        return (
          <p
            key={language}
            className={index === 0 ? 'first-name' : 'second-name'}
            data-length={lengthOf(own)}
            lang={language}
          >
            <bdi>
              {parts.name} {parts.rest !== '' && <small>{parts.rest}</small>}
            </bdi>
          </p>
        );
      })}
    </>
  );
}

/** Two lines of help, the meeting and its day. */
function Help() {
  const { t, text, language } = useMeetingWords();
  const { catalogue, sittings } = useMeeting();
  // A day stands on one line.
  const day =
    sittings[0] === undefined
      ? ''
      : dayWords(sittings[0].startsAt, catalogue.timeZone, language).replaceAll(' ', '\u00A0');
  return (
    <div className="plate-help">
      <p>{t('links.help')}</p>
      <p>{[text(catalogue.title), day].filter((part) => part !== '').join(' · ')}</p>
    </div>
  );
}
