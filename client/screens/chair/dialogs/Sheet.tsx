// The frame of a panel: a sheet that lies over the list's zone and leaves the floor and its timer in sight, or a small question.
// Focus stays inside until it is closed (Escape, its button, or a press beside it), then goes back to where it was.
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

import { useText } from '../../../i18n/context.ts';
import { useConsole } from '../console.ts';
import { RefusalLine } from '../frame/RefusalLine.tsx';

interface Props {
  title: string;
  /** `sheet` over the list, `question` in the middle and small, `wide` in the middle and large. */
  shape?: 'sheet' | 'question' | 'wide';
  children: ReactNode;
}

export function Sheet({ title, shape = 'sheet', children }: Props) {
  const t = useText();
  const close = useConsole((state) => state.close);
  return (
    <ModalOverlay className={`over-console ${shape}`} isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className={`panel ${shape}`}>
        <Dialog className="dialog" role={shape === 'question' ? 'alertdialog' : 'dialog'}>
          <div className="ph">
            <Heading slot="title">{title}</Heading>
            <Button className="textlink" onPress={close}>
              {t('common.close')} <kbd>Esc</kbd>
            </Button>
          </div>
          <div className="pb">
            {children}
            <RefusalLine place="panel" />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
