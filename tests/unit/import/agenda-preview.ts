// The preview of an agenda, and its items as a test names them.
import { added, previewOf } from './people.ts';

export const previewOfAgenda = (content: string | Buffer, options = {}) =>
  previewOf(content, { kind: 'agenda', ...options });
export const itemsOf = async (content: string | Buffer, options = {}) =>
  added(await previewOfAgenda(content, options)).map(
    ({ number, title }) => `${number} ${Object.values(title as object)[0]}`,
  );
