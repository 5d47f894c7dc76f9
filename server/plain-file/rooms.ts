// Whether a text is what a room is called: by a word for a room in the six languages, or by a code such as XX or A-201. Knows no sitting.

const WORDS = [
  String.raw`\p{L}*rooms?|hall|chamber|auditorium|theatre|theater|building`,
  'salle|salon|amphithéâtre|auditoire|bâtiment|sala|salón|auditorio|aula',
  'зал[аеу]?|кабинет|комната|аудитория',
  '(?:ال|بال)?(?:قاعة|غرفة|صالة)',
].join('|');
/** In Chinese words are not set apart. */
const HAN = String.raw`\p{Script=Han}*[厅廳室]|\p{Script=Han}*(?:会场|會場|礼堂|禮堂)`;
const WORD = `(?:(?<![\\p{L}])(?:${WORDS})(?![\\p{L}])|${HAN})`;
const IN = String.raw`^(?:in\s+|at\s+|en\s+(?:la\s+)?|dans\s+la\s+|в\s+|في\s+)?(?:the\s+)?`;
/** "Room XX", "salle des Assemblées": the word comes first. */
const WORD_FIRST = new RegExp(`${IN}(?<room>${WORD}.*)$`, 'isu');
/** "Conference Room 4", "Assembly Hall, 2nd floor": the word comes last, but for a number and where that is. */
const WORD_LAST = new RegExp(
  String.raw`${IN}(?<room>(?![^,;:()]*\s(?:in|at|on|for|dans|pour|sur|en|para|в|на|في)\s)[^,;:()]*${WORD}(?:\s+(?:n[o°º]\.?\s*|№\s*)?\p{L}{0,4}[-.]?\d{0,4}\p{L}?)?(?:\s*[,(].*)?)$`,
  'isu',
);
const CODE = /^(?:[IVXLC]{1,6}|\p{Lu}{1,2}[-–. ]\d{1,4}\p{L}?|\p{Lu}{1,2}\d{2,4}\p{L}?)$/u;
/** Groups of States that look like such a code. */
const GROUP = /^(?:G[-–. ]?\d+|E[-–. ]?10)$/u;

/** The room that a text names by a word for it, without "in the"; undefined: it says none. */
export const roomByWord = (text: string): string | undefined =>
  (WORD_FIRST.exec(text.trim()) ?? WORD_LAST.exec(text.trim()))?.groups?.['room']?.trim();

/** "XX", "A-201", "E3045": what may be a room where one is expected, and may be anything elsewhere. */
export const isCodeOfRoom = (text: string): boolean => CODE.test(text.trim()) && !GROUP.test(text.trim());
