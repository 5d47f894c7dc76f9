// A browser, or something that was added to it, translates the page though it is asked not to, or reads it aloud: it puts a <font>, or an
// element of its own, in the place of each text. What the page draws would never change there again, and the page would not know. The
// texts are put back; where that never ends, the page says so. Loaded after the page; knows nothing of what is drawn. No page of ours
// has a <font>.
import styles from './PageBoundary.module.css';

/** So often is one text put back; whoever replaces it once more will do so for ever. */
const ROUNDS = 3;

const WORDS: Readonly<Record<string, string>> = {
  en: 'Your browser translates this page, which then no longer changes. Turn the translation off and load the page again.',
  fr: 'Votre navigateur traduit cette page, qui alors ne change plus. Désactivez la traduction et rechargez la page.',
  es: 'Su navegador traduce esta página, que entonces ya no cambia. Desactive la traducción y vuelva a cargar la página.',
  ru: 'Ваш браузер переводит эту страницу, и она больше не обновляется. Отключите перевод и загрузите страницу снова.',
  ar: 'متصفحكم يترجم هذه الصفحة فلا تعود تتغير. أوقفوا الترجمة وأعيدوا تحميل الصفحة.',
  zh: '您的浏览器正在翻译本页，因此页面不再更新。请关闭翻译，然后重新加载页面。',
};

const isFont = (node: Node): boolean => node.nodeName === 'FONT';
/** React marks each element that it makes. */
const isOurs = (element: Element): boolean => Object.keys(element).some((key) => key.startsWith('__reactFiber$'));
/** Of another maker: a <font> always, else what stands where a text of ours stood. */
const isForeign = (node: Node): node is HTMLElement => node instanceof HTMLElement && (isFont(node) || !isOurs(node));

/** Puts a text back where it stood; what was drawn in it since is in it. */
function putBack(font: HTMLElement, text: Node | undefined): void {
  const own = text ?? textWithin(font);
  if (own) font.replaceWith(own);
}

function textWithin(font: HTMLElement): Node | null {
  return document.createTreeWalker(font, NodeFilter.SHOW_TEXT).nextNode();
}

/** Watches all that is drawn, from now on; what was translated before, whose own texts are gone, is drawn anew. */
export function keepOurTexts(body: HTMLElement, drawAnew: () => void): void {
  const rounds = new WeakMap<Node, number>();
  let isTold = false;
  const observer = new MutationObserver((records) => {
    const removed = records.flatMap(({ target, removedNodes, previousSibling, nextSibling }) =>
      [...removedNodes]
        .filter((node) => node instanceof Text)
        .map((node) => ({ node, target, previousSibling, nextSibling })),
    );
    for (const { target, addedNodes, removedNodes } of records)
      for (const font of addedNodes) {
        if (!isForeign(font) || font.parentNode !== target) continue;
        // In its place, or before it and then alone.
        const [replaced] = [...removedNodes].filter((node) => node instanceof Text);
        const beside = removed.find(
          (one) => one.target === target && (one.previousSibling === font || one.nextSibling === font),
        );
        const text = replaced ?? beside?.node;
        if (text === undefined && !isFont(font)) continue;
        const known = text ?? font;
        const round = (rounds.get(known) ?? 0) + 1;
        rounds.set(known, round);
        if (round <= ROUNDS) putBack(font, text?.parentNode ? undefined : text);
        else tell();
      }
  });
  observer.observe(body, { childList: true, subtree: true });
  if (body.querySelector('font') !== null) drawAnew();

  function tell(): void {
    if (isTold) return;
    isTold = true;
    observer.disconnect();
    const strip = document.createElement('div');
    strip.className = styles['strip']!;
    strip.setAttribute('role', 'alert');
    strip.textContent = WORDS[document.documentElement.lang] ?? WORDS['en']!;
    body.append(strip);
  }
}
