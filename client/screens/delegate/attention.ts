// How the page calls for attention beyond the display: a tone, a vibration, a display that stays awake.
// All of it is an extra that a device may lack; nothing here ever throws, and nothing else depends on it.

export type Call = 'soon' | 'next' | 'floor' | 'last-minute' | 'over';

/** On, off and on, in ms. */
const VIBRATIONS: Record<Call, number[]> = {
  soon: [200],
  next: [300, 150, 300],
  floor: [500, 150, 500],
  'last-minute': [150, 100, 150],
  over: [150, 100, 150, 100, 150],
};

/** Only before the microphone is open: a tone during the speech would be heard in the hall. */
const TONES: Partial<Record<Call, number[]>> = { soon: [660], next: [660, 880] };
const TONE_S = 0.18;

let audio: AudioContext | null = null;

/** To be called in a touch or a key press: browsers let a page sound only after one. */
export function unlockSound(): void {
  try {
    audio ??= new AudioContext();
    void audio.resume().catch(() => undefined);
  } catch {
    audio = null;
  }
}

/** Plays the tones of a call; silent where the device has no sound or it was never unlocked. */
export function sound(call: Call): void {
  const tones = TONES[call];
  if (!tones || audio?.state !== 'running') return;
  tones.forEach((frequency, index) => {
    const context = audio!;
    const startsAt = context.currentTime + index * (TONE_S + 0.06);
    const oscillator = new OscillatorNode(context, { frequency });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, startsAt);
    gain.gain.linearRampToValueAtTime(0.25, startsAt + 0.02);
    gain.gain.linearRampToValueAtTime(0, startsAt + TONE_S);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(startsAt);
    oscillator.stop(startsAt + TONE_S);
  });
}

/** Shakes the device for a call, where it can. */
export function vibrate(call: Call): void {
  if (canVibrate()) navigator.vibrate(VIBRATIONS[call]);
}

const canVibrate = (): boolean => typeof navigator.vibrate === 'function';

/** An extra of the device that this page would use. */
export type Extra = 'wake-lock' | 'vibration' | 'sound';

/** What this device, in this context, cannot do: plain http has no wake lock, iOS no vibration. */
export function missingExtras(): Extra[] {
  const missing: Extra[] = [];
  if (!('wakeLock' in navigator)) missing.push('wake-lock');
  if (!canVibrate()) missing.push('vibration');
  if (typeof AudioContext === 'undefined') missing.push('sound');
  return missing;
}

/**
 * Keeps the display awake until it is told to stop. The lock is lost whenever the page is hidden, so it is taken again when it comes back.
 * @returns a function that lets the display sleep again
 */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let held: WakeLockSentinel | null = null;
  let wanted = true;
  const take = (): void => {
    if (!wanted || document.visibilityState !== 'visible') return;
    navigator.wakeLock.request('screen').then(
      (lock) => {
        if (wanted) held = lock;
        else void lock.release();
      },
      // Refused on low battery: the page works without it.
      () => undefined,
    );
  };
  take();
  document.addEventListener('visibilitychange', take);
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', take);
    void held?.release();
  };
}
