// Adds a delegation that is not on the list of participants.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { focusAddBox } from '../focus-add-box.ts';
import { useConsole } from '../console-state.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function AddDelegationPanel() {
  const { t, text, language } = useMeetingWords();
  const { catalogue } = useMeeting();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const [english, setEnglish] = useState('');
  const [own, setOwn] = useState('');
  // None beforehand: who presses Enter at once must not have made a voter.
  const [category, setCategory] = useState<string | null>(null);
  const [flag, setFlag] = useState('');
  const code = flag.trim().toLowerCase();
  const flagWrong = code !== '' && !/^[a-z]{2}$/u.test(code);

  const add = async (): Promise<void> => {
    if (category === null) return;
    const name = { en: english.trim(), ...(language !== 'en' && own.trim() !== '' && { [language]: own.trim() }) };
    const answer = await send({ type: 'AddDelegation', name, category, ...(code !== '' && { flag: code }) });
    if (!answer.ok) return;
    close();
    // Most often somebody has just raised a nameplate: the next thing is to put it on the list.
    focusAddBox();
  };
  return (
    <Sheet title={t('chair.action.addDelegation')}>
      <p className="hint">{t('chair.delegation.hint')}</p>
      <Sending
        submit={t('chair.delegation.add')}
        disabled={english.trim() === '' || category === null || flagWrong}
        onSubmit={() => void add()}
      >
        <TextLine
          label={t(language === 'en' ? 'chair.delegation.name' : 'chair.delegation.nameEnglish')}
          value={english}
          onChange={setEnglish}
          maxLength={600}
          autoFocus
          ltr={language === 'ar'}
        />
        {language !== 'en' && (
          <TextLine label={t('chair.delegation.nameOwn')} value={own} onChange={setOwn} maxLength={600} />
        )}
        <div className="beside">
          <Pick
            label={t('chair.delegation.category')}
            value={category}
            onChange={setCategory}
            options={catalogue.categories.map(({ id, name }) => ({ value: id, label: text(name) }))}
          />
          <TextLine
            label={t('chair.delegation.flag')}
            value={flag}
            onChange={setFlag}
            maxLength={2}
            hint={t('chair.delegation.flagHint')}
            wrong={flagWrong ? t('chair.delegation.flagWrong') : undefined}
            ltr
          />
        </div>
      </Sending>
    </Sheet>
  );
}
