// The ways in which something is put to the vote, one button each. A roll call is asked first with whom it begins.
import { Button } from 'react-aria-components';

import type { Method } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { ConsolePlace } from '../console-state.ts';
import { useConsole } from '../console-state.ts';
import { Give, greyed, useGuarded } from '../barred-button.tsx';

interface Ways {
  questionId: string;
  part?: string;
  methods: readonly Method[];
  place: ConsolePlace;
  className: string;
}

export function PutToVote({ methods, ...one }: Ways) {
  const { t } = useMeetingWords();
  return methods.map((method) =>
    method === 'roll-call' ? (
      <RollCall key={method} {...one} />
    ) : (
      <Give key={method} className={one.className} place={one.place} command={{ type: 'OpenVote', method, ...of(one) }}>
        {t(`floor.vote.${method}`)}
      </Give>
    ),
  );
}

const of = ({ questionId, part }: Pick<Ways, 'questionId' | 'part'>) => ({
  questionId,
  ...(part !== undefined && { part }),
});

function RollCall({ place, className, ...one }: Omit<Ways, 'methods'>) {
  const { t } = useMeetingWords();
  const open = useConsole((state) => state.open);
  const { bar } = useGuarded(place, { type: 'OpenVote', ...of(one) });
  return (
    <Button className={className} {...greyed(bar)} onPress={() => open({ panel: 'roll-call', ...of(one) })}>
      {t('chair.roll.ask')}
    </Button>
  );
}
