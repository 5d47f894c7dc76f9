// The choice of a file on officers' pages: a button in the page's own words and look, the name of what was chosen, and a place to drop one.
import { useId, useState } from 'react';
import type { DragEvent } from 'react';

import styles from './choose-file.module.css';

interface ChooseFileProps {
  /** What the button says. */
  label: string;
  /** How the button looks: a class of the page's. */
  className: string;
  /** Beside it: that a file may be dropped, or that one is read. */
  hint: string;
  /** Endings and types, as in HTML. */
  accept: string;
  disabled?: boolean;
  onFile(file: File): void;
  /** Of the field, for a page that puts the focus back there. */
  opens?: string;
}

export function ChooseFile({ label, className, hint, accept, disabled = false, onFile, opens }: ChooseFileProps) {
  const id = useId();
  const [name, setName] = useState('');
  return (
    <div className={styles.choose}>
      {/* The browser's own control speaks the browser's language: it is there for keys and screen readers, unseen. */}
      <input
        id={id}
        className="unseen"
        type="file"
        data-opens={opens}
        accept={accept}
        disabled={disabled}
        aria-describedby={`${id}file`}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (!file) return;
          setName(file.name);
          onFile(file);
          // The same file, mended, is read again.
          target.value = '';
        }}
      />
      <label htmlFor={id} className={className}>
        {label}
      </label>
      <span id={`${id}file`}>
        {name !== '' && <bdi className={styles.name}>{name}</bdi>}
        {hint}
      </span>
    </div>
  );
}

/** What makes an element a place where a file is dropped; `data-over` while one is held above it. */
export function useDropped(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) onFile(file);
    },
  };
}
