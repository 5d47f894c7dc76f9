// What else can be done at this moment: three buttons with their keys, and the rest in a menu.
import {
  Button,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { TextKey } from '../../../i18n/areas.ts';
import type { ActionId } from '../actions.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useConsole } from '../console-state.ts';
import { useReplica } from '../../../replica/hooks.ts';
import { useAction, useCommand, useMeeting, useYou } from '../action-context.ts';
import type { BoundAction } from '../action-context.ts';
import { capOf } from '../key-caps.ts';
import { BarLine, greyed, useGuarded } from '../barred-button.tsx';
import { RaisedPoints, WaitingReplies } from './Interruptions.tsx';

type MinorId = Extract<ActionId, 'pause' | 'resume' | 'extend' | 'end' | 'pass-over' | 'guest' | 'suspend'>;

export function MinorActions() {
  const { t } = useMeetingWords();
  const clock = useReplica(({ meeting }) =>
    meeting?.floor ? (meeting.floor.timer.startedAt === null ? 'stopped' : 'running') : null,
  );
  const three: readonly MinorId[] = clock
    ? [clock === 'running' ? 'pause' : 'resume', 'extend', 'end']
    : ['pass-over', 'guest', 'suspend'];
  return (
    <>
      <div className="minor-actions" role="group" aria-label={t('floor.minor')}>
        {three.map((id) => (
          <MinorButton key={id} id={id} />
        ))}
        <More />
      </div>
      <div className="raised-line">
        <RaisedPoints />
        <WaitingReplies />
      </div>
    </>
  );
}

function MinorButton({ id }: { id: MinorId }) {
  const { t } = useMeetingWords();
  const action = useAction(id, 'floor');
  return (
    <Button
      className="minor"
      onPress={action.press}
      {...greyed(action.bar, !action.enabled)}
      {...(action.keys[0] !== undefined && { 'aria-keyshortcuts': action.keys[0] })}
    >
      {t(`floor.do.${id}`)}
      {action.keys[0] !== undefined && <kbd aria-hidden="true">{capOf(t, action.keys[0])}</kbd>}
    </Button>
  );
}

const WORDS = ['conclude', 'slower', 'microphone'] as const;

/** How much a speech is lengthened or cut by, besides the minute that has a key of its own. */
const EXTENSIONS = [-1, 2, 5] as const;

function More() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const { floor } = meeting;
  const { can } = useYou();
  const send = useCommand('floor');
  const absent = useGuarded('floor', { type: 'PassOver' });
  const open = useConsole((state) => state.open);
  const shared = [useAction('correct-clock', 'floor'), useAction('start-clock-again', 'floor')];
  const guest = useAction('guest', 'floor');
  const limits = useAction('limits', 'floor');
  const suspend = useAction('suspend', 'floor');
  const entryId = floor?.entry.id;
  const extendable = can.includes('ExtendSpeech') && floor !== null && floor.timer.limitMs !== null;
  return (
    <MenuTrigger>
      <Button className="minor more-menu">{t('floor.more')}</Button>
      <Popover className="popover" placement="top end" offset={4}>
        <Menu className="menu compact" aria-label={t('floor.minor')}>
          {entryId !== undefined && (
            <MenuSection aria-label={t('floor.ofThisSpeech')}>
              {extendable &&
                EXTENSIONS.map((minutes) => (
                  <Item
                    key={minutes}
                    label={
                      minutes < 0 ? t('floor.do.shorten', { minutes: -minutes }) : t('floor.do.lengthen', { minutes })
                    }
                    run={() => void send({ type: 'ExtendSpeech', entryId, byMs: minutes * MINUTE_MS })}
                  />
                ))}
              {can.includes('EditEntry') && (
                <Item label={t('floor.do.edit')} run={() => open({ panel: 'entry', entryId })} />
              )}
              {shared.map((action) => actionItem(action, t))}
              {can.includes('SendWord') &&
                WORDS.map((preset) => (
                  <Item
                    key={preset}
                    label={t('floor.word', { word: t(`speech.word.${preset}`) })}
                    run={() => void send({ type: 'SendWord', entryId, preset })}
                  />
                ))}
              {can.includes('PassOver') && floor?.entry.delegationId !== undefined && (
                <Item
                  label={t('floor.do.absent')}
                  bar={absent.bar}
                  run={() => void absent.give({ type: 'PassOver', entryId })}
                />
              )}
            </MenuSection>
          )}
          {entryId !== undefined && <Separator />}
          <MenuSection aria-label={t('floor.minor')}>
            {entryId !== undefined && actionItem(guest, t)}
            {actionItem(limits, t)}
            {entryId !== undefined && actionItem(suspend, t)}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const actionItem = (action: BoundAction, t: ReturnType<typeof useMeetingWords>['t']) =>
  action.enabled && (
    <Item
      key={action.label}
      label={t(action.label as TextKey, action.params)}
      run={action.press}
      bar={action.bar}
      shortcut={action.keys[0]}
    />
  );

interface ItemProps {
  label: string;
  run(): void;
  shortcut?: string | undefined;
  /** Why it cannot be done now. */
  bar?: string | undefined;
}

function Item({ label, run, shortcut, bar }: ItemProps) {
  const { t } = useMeetingWords();
  return (
    <MenuItem onAction={run} textValue={label} isDisabled={bar !== undefined}>
      <Text slot="label">{label}</Text>
      <BarLine bar={bar} />
      {shortcut !== undefined && <Keyboard aria-hidden="true">{capOf(t, shortcut)}</Keyboard>}
    </MenuItem>
  );
}
