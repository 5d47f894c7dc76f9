// The frame of a panel: it lies over the list's zone and leaves the floor, its timer and the clock in sight.
// Focus stays inside until it is closed (Escape, its button, or a press beside it), then goes back to where it was.
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

import { useText } from '../../../i18n/context.ts';
import { useConsole } from '../console-state.ts';
import { capOf, FOCUS_KEYS } from '../key-caps.ts';
import { RefusalLine } from '../frame/RefusalLine.tsx';

interface Props {
  /** What opens it may end in an ellipsis; what it is called does not. */
  title: string;
  /** `sheet` as high as the list's zone, `question` as high as what it asks. */
  shape?: 'sheet' | 'question';
  /** It interrupts with a question that has to be answered before the command can go. */
  asks?: boolean;
  children: ReactNode;
}

export function Sheet({ title, shape = 'sheet', asks = false, children }: Props) {
  const t = useText();
  const close = useConsole((state) => state.close);
  return (
    <ModalOverlay className={`over-console ${shape}`} isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className={`panel ${shape}`}>
        <Dialog className="dialog" role={asks ? 'alertdialog' : 'dialog'}>
          <div className="panel-head">
            <Heading slot="title">{title.replace(/…$/u, '')}</Heading>
            <Button className="text-link" onPress={close}>
              {t('common.close')} <kbd>{capOf(t, FOCUS_KEYS.close)}</kbd>
            </Button>
          </div>
          <div className="panel-body">{children}</div>
          <RefusalLine place="panel" />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
