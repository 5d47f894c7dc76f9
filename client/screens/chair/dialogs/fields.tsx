// The fields of the console's panels: text, time of day, length, choice. Labels above, what is wrong below in words.
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import {
  Button,
  FieldError,
  Form,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';

import type { Language } from '#shared/meeting/state.ts';

import { directionOf } from '../../../i18n/pick-language.ts';
import { useText } from '../../../i18n/context.ts';
import { greyed } from '../barred-button.tsx';
import { capOf } from '../key-caps.ts';

interface TextProps {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string | undefined;
  /** What is wrong with it; undefined: nothing. */
  wrong?: string | undefined;
  maxLength?: number;
  placeholder?: string;
  autoFocus?: boolean;
  long?: boolean;
  /** Direction of what is typed where it is not the page's: a symbol, a code. */
  ltr?: boolean;
  /** The language of what is typed, where it is not the page's. */
  lang?: Language;
  /** What may be meant: offered while one types. */
  offers?: readonly string[];
}

export function TextLine({
  label,
  value,
  onChange,
  hint,
  wrong,
  maxLength,
  placeholder,
  autoFocus,
  long,
  ltr,
  lang,
  offers = [],
}: TextProps) {
  const id = useId();
  const list = offers.length > 0 ? { list: id } : {};
  const shared = {
    ...(placeholder !== undefined && { placeholder }),
    ...(ltr && { dir: 'ltr' }),
    ...(lang && { lang, dir: directionOf(lang) }),
  };
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={wrong !== undefined}
      {...(maxLength !== undefined && { maxLength })}
      {...(autoFocus && { autoFocus })}
    >
      <Label>{label}</Label>
      {long ? <TextArea {...shared} rows={3} /> : <Input {...shared} {...list} autoComplete="off" spellCheck="false" />}
      {offers.length > 0 && (
        <datalist id={id}>
          {offers.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
      {hint !== undefined && wrong === undefined && <Text slot="description">{hint}</Text>}
      <FieldError>{wrong}</FieldError>
    </TextField>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | null;
  onChange(value: NoInfer<T>): void;
  options: readonly { value: NoInfer<T>; label: string; hint?: string }[];
  hint?: string | undefined;
}

/** A few choices beside each other, all in sight. */
export function Choice<T extends string>({ label, value, onChange, options, hint }: ChoiceProps<T>) {
  return (
    <RadioGroup
      className="field choice"
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
      orientation="horizontal"
    >
      <Label>{label}</Label>
      <div className="options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value}>
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </Radio>
        ))}
      </div>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
    </RadioGroup>
  );
}

/** One of many, in a list that opens. */
export function Pick<T extends string>({ label, value, onChange, options, hint }: ChoiceProps<T>) {
  return (
    <Select className="field pick" value={value} onChange={(chosen) => onChange(chosen as T)}>
      <Label>{label}</Label>
      <Button>
        <SelectValue />
        <svg aria-hidden="true" viewBox="0 0 10 6">
          <path d="M0 0h10L5 6z" fill="currentColor" />
        </svg>
      </Button>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <Popover className="popover">
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label}>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface FormProps {
  onSubmit(): void;
  submit: string;
  disabled?: boolean;
  children: ReactNode;
  /** Beside the button that sends. */
  beside?: ReactNode;
  /** Why the guard holds it up; undefined: it does not. */
  bar?: string | undefined;
}

/** A form that Enter sends, unless it is held up: then it says why and keeps what was typed. Its one button is plain ink: the blue stays with the console's primary action. */
export function Sending({ onSubmit, submit, disabled = false, children, beside, bar }: FormProps) {
  // Once this form was sent, what it waits for (`bar`) may be its own effect, and is not told to whoever sent it.
  const [isSent, setSent] = useState(false);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (disabled || bar !== undefined) return;
        setSent(true);
        onSubmit();
      }}
    >
      <div className="fields" onInput={() => setSent(false)}>
        {children}
      </div>
      {bar !== undefined && !isSent && (
        <p className="held-up" role="status">
          {bar}
        </p>
      )}
      <div className="sends">
        <Button type="submit" className="submit" {...greyed(bar, disabled)}>
          {submit}
        </Button>
        {beside}
      </div>
    </Form>
  );
}

/** A command of a panel that needs nothing more said. */
export function Act({
  onPress,
  children,
  disabled = false,
  keys,
  bar,
}: {
  onPress(): void;
  children: ReactNode;
  disabled?: boolean;
  keys?: string;
  /** Why the guard holds it up; undefined: it does not. */
  bar?: string | undefined;
}) {
  const t = useText();
  return (
    <Button className="action" onPress={onPress} {...greyed(bar, disabled)}>
      {children}
      {keys !== undefined && <kbd>{capOf(t, keys)}</kbd>}
    </Button>
  );
}
