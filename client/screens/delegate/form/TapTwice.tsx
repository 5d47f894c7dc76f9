// A button that changes what the room does: the first tap asks for a second one within five seconds.
import { useEffect, useState } from 'react';

const ARMED_MS = 5_000;

interface TapTwiceProps {
  label: string;
  /** What the button says once it waits for the second tap. */
  again: string;
  note?: string | undefined;
  isDisabled: boolean;
  onPress: () => void;
  className?: string;
}

export function TapTwice({ label, again, note, isDisabled, onPress, className = 'action guard' }: TapTwiceProps) {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (!armed) return undefined;
    const handle = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(handle);
  }, [armed]);
  const press = (): void => {
    setArmed(!armed);
    if (armed) onPress();
  };
  return (
    <button type="button" className={className} data-armed={armed} disabled={isDisabled} onClick={press}>
      <span aria-live="polite">{armed ? again : label}</span>
      {note !== undefined && <small>{note}</small>}
    </button>
  );
}
