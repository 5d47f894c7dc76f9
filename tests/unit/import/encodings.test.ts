// Lists in the encodings of Eastern Europe and East Asia: known by their letters where no name of the table is in them, and all of them may
// be chosen by hand.
import { describe, expect, test } from 'vitest';

import { ENCODINGS } from '#shared/import-encodings.ts';

import { sheetXml, workbook } from './crafted-files.ts';
import { added, previewOf } from './people.ts';

/** A text in an encoding that has one byte or two for a letter. */
function bytesOf(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const known = new Map<string, number[]>();
  const learn = (bytes: number[]): void => {
    try {
      const letter = decoder.decode(Buffer.from(bytes));
      if (Array.from(letter).length === 1 && !known.has(letter)) known.set(letter, bytes);
    } catch {
      // Those bytes are no letter.
    }
  };
  for (let byte = 0; byte < 256; byte += 1) learn([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) learn([lead, trail]);
  // Vietnamese has its tones as marks behind the vowel.
  const inParts = (letter: string): string[] => {
    const parts = Array.from(letter.normalize('NFD'));
    const tone = parts.find((part) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(part));
    return tone === undefined
      ? parts
      : [
          parts
            .filter((part) => part !== tone)
            .join('')
            .normalize('NFC'),
          tone,
        ];
  };
  return Buffer.from(
    Array.from(text).flatMap((letter) => known.get(letter) ?? inParts(letter).flatMap((part) => known.get(part)!)),
  );
}

const list = (...people: string[]) =>
  ['Country;Head of delegation', ...people.map((name, nth) => `${['Poland', 'Chad', 'Peru'][nth]};${name}`)].join('\n');

test.each([
  ['windows-1250', list('Łukasz Wójcik', 'Michał Wałęsa', 'Małgorzata Nowak')],
  ['windows-1257', list('Jānis Bērziņš', 'Andris Kalniņš', 'Ingrīda Šulce')],
  ['windows-1257', list('Dalia Grybauskaitė', 'Ingrida Šimonytė', 'Artūras Žukauskas')],
  ['windows-1258', list('Nguyễn Văn Hùng', 'Trần Thị Mai', 'Đặng Phạm Đỗ')],
  ['windows-874', list('สมชาย ใจดี', 'สุดา รักไทย', 'วิชัย แก้ว')],
  ['shift_jis', list('たなか さくら', 'スズキ タロウ')],
  ['euc-jp', list('たなか さくら', 'スズキ タロウ')],
  ['euc-kr', list('김민준', '이서연', '박지훈')],
])('people in %s keep their names', async (encoding, text) => {
  const read = await previewOf(bytesOf(text, encoding), { name: 'list.csv' });
  expect(read.encoding).toBe(encoding);
  const names = text
    .split('\n')
    .slice(1)
    .map((line) => line.split(';')[1]);
  expect(read.contacts.map(({ name }) => name)).toEqual(names);
  expect(read.rows.flatMap(({ faults = [] }) => faults)).toEqual([]);
});

test.each([
  ['gb18030', '国家;代表团团长\n瑞士;张伟\n乍得;王芳\n'],
  ['gb18030', '姓名;职务\n张伟;大使\n王芳;参赞\n中国代表;部长\n'],
  ['windows-1252', list('Zoë Müller', 'André Côté', 'Núria Peña')],
  ['windows-1251', list('Анна Иванова', 'Пётр Петров')],
])('%s stays what it is: %j', async (encoding, text) => {
  const bytes = bytesOf(text, encoding);
  const read = await previewOf(bytes, { name: 'list.csv' }).catch(() =>
    previewOf(bytes, { name: 'list.csv', map: { 0: 'name' } }),
  );
  expect(read.encoding).toBe(encoding);
});

describe('pounds, cubic metres and marks of notes are no Polish letters', () => {
  test.each([
    ['Pays;Fonction\nGrèce;Budget (£m)\nTchad;m³eau\nPérou;Délégué¹observateur\n', ['GR', 'TD', 'PE']],
    ['Pays;Fonction\nGrèce;Chargé d’affaires (£million)\nTchad;Membres¹suppléants\n', ['GR', 'TD']],
    ['Pays;Fonction\nSuède;Président²rapporteur\nGrèce;Expert³conseil\n', ['SE', 'GR']],
    ['País;Función\nEspaña;Delegados¹miembros\nPerú;Presupuesto (£bn), ½ día\n', ['ES', 'PE']],
    ['País;Función\nJapón;Muñoz, m³agua\nPanamá;Núñez, Año³base (£m)\n', ['JP', 'PA']],
    ['Land;Funktion\nÖsterreich;Müller¹stellvertretend\nDänemark;m³wasser für Köln (£m)\n', ['AT', 'DK']],
    ['Land;Funktion\nSwitzerland;m³wasser\nDänemark;Räte²beratend, Haushalt £m\n', ['CH', 'DK']],
  ])('%j', async (text, ids) => {
    const read = await previewOf(bytesOf(text, 'windows-1252'), { name: 'list.csv', map: { 0: 'name' } });
    expect(read.encoding).toBe('windows-1252');
    expect(read.rows.flatMap(({ id }) => (id === undefined ? [] : [id]))).toEqual(ids);
  });
  test.each([
    'Kraj;Osoba\nChad;Łukasz Dąbrowska\nPeru;Michał Michałowski\nMexico;Małgorzata Wójcik\n',
    'Kraj;Osoba\nPeru;Łukasz Wójcik\nChad;André Côté\nMexico;Małgorzata Kowalska\n',
    'Krajina;Meno\nPeru;Ľubomír Kráľ\nChad;Kráľová\nMexico;Černý\n',
  ])('those that are stay letters: %j', async (text) => {
    const read = await previewOf(bytesOf(text, 'windows-1250'), { name: 'list.csv', map: { 0: 'name' } });
    expect(read.encoding).toBe('windows-1250');
  });
});

test('each that may be chosen is one that is read', async () => {
  for (const encoding of ENCODINGS.filter((one) => !one.startsWith('utf-16')))
    expect(added(await previewOf(Buffer.from('Country\nChad\n'), { encoding }))).toMatchObject([{ id: 'TD' }]);
});

test('what a sheet is called is the category of those on it, where nothing else says one', async () => {
  const book = workbook({
    'States Parties': sheetXml([['Country'], ['Chad'], ['Peru']]),
    Observers: sheetXml([['Country'], ['France']]),
  });
  const read = (sheet?: string) => previewOf(book, { name: 'list.xlsx', sheet });
  expect(added(await read())).toMatchObject([
    { id: 'TD', category: 'state-party' },
    { id: 'PE', category: 'state-party' },
  ]);
  expect(added(await read('Observers'))).toMatchObject([{ id: 'FR', category: 'observer' }]);
});

describe('languages that have an encoding of their own are known by their letters, and take no other’s', () => {
  test.each([
    ['windows-1250', ['Jiří Dvořák', 'Růžena Němcová', 'Jürgen Müller']],
    ['windows-1250', ['Ľubomír Šťastný', 'Štefan Kráľ', 'Mária Žďárska']],
    ['windows-1250', ['Győző Szűcs', 'Erdős Pál', 'Lőrinc Főző']],
    ['windows-1250', ['Kovács Gergő', 'Szabó Ödön', 'Tóth Ágnes']],
    ['windows-1250', ['Ştefan Ţurcanu', 'Andrei Băsescu', 'Mihăiţă Grigoraş']],
    ['windows-1250', ['Krešimir Žunić', 'Branko Đurić', 'Ana Kovačević']],
    ['windows-1250', ['Črtomir Žižek', 'Špela Kovačič', 'Jože Plečnik']],
    ['windows-1254', ['Işıl Çağlayan', 'Gökçe Şahin', 'Ömer Yıldırım']],
    ['windows-1254', ['İbrahim Ağaoğlu', 'Ayşe Aydın', 'Barış Taşkın']],
    ['windows-1253', ['Γιώργος Παπαδόπουλος', 'Ελένη Χριστοφίδου', 'Jean Dupont']],
    ['windows-1255', ['דוד כהן', 'שרה לוי', 'משה מזרחי']],
    ['windows-1252', ['Þórður Guðmundsson', 'Ægir Sæþórsson', 'Sigríður Þorsteinsdóttir']],
    ['windows-1252', ['João Gonçalves', 'Inês Conceição', 'Antônio Magalhães']],
    ['windows-1252', ['Jüri Õunapuu', 'Päivi Hämäläinen', 'Åsa Öberg']],
    ['windows-1252', ['Søren Kjær', 'Bjørg Bøe', 'Åse Østby']],
    ['windows-1252', ['Mehmet Özdemir', 'Ömer Çelik', 'Jürgen Groß']],
    ['windows-1252', ['Niccolò Forlì', 'Mosè Cantù', 'Nicolò Corrù']],
    ['windows-1252', ['M. Benoît Lefèvre', 'Mme Hélène Brûlé', 'Mme Noëlle Goût']],
    ['windows-1252', ['“À l’étranger” – œuvre', 'coût: 3 €', 'n/a']],
    ['windows-1252', ['Nº 5 João', '1ª Peña', 'Mª José']],
    ['windows-1251', ['Олексій Їжак', 'Петро Ґалаґан', 'Анна']],
    ['windows-1251', ['иванов пётр', 'сидоров олег', 'петрова анна']],
    ['windows-1256', ['أحمد علي', 'محمد حسن', 'سارة']],
    ['gb18030', ['张伟', '王芳', '李娜']],
  ])('%s: %j', async (encoding, people) => {
    const read = await previewOf(bytesOf(list(...people), encoding), { name: 'list.csv' });
    expect(read.encoding).toBe(encoding);
    if (people.every((name) => /\p{L} \p{L}/u.test(name)))
      expect(read.contacts.map(({ name }) => name)).toEqual(people);
  });
});
