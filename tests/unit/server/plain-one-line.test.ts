// A sitting in one line of which a part may be something else: read where it can be only one thing, asked about where it is in doubt.
import { describe, expect, test } from 'vitest';

import { readPlan } from '../../../server/meetings/meeting-files.ts';

const read = (text: string) =>
  readPlan({
    title: 'Working Group',
    date: '2027-03-12',
    timeZone: 'Europe/Zurich',
    sittings: [text],
    participants: ['Kenya'],
    agenda: ['1. Opening'],
  });
function faultOf(text: string): string {
  const answer = read(text);
  return answer.ok ? 'none' : answer.faults.map(({ path, message }) => `${path}: ${message}`).join(' | ');
}

describe('is read', () => {
  test.each([
    ['Plenary (10:00-13:00)', 'Plenary', undefined],
    ['Plenary (10:00-13:00), Room XX', 'Plenary', 'Room XX'],
    ['Plenary (10:00-13:00, Room XX)', 'Plenary', 'Room XX'],
    ['Meeting 3 (10-13)', 'Meeting 3', undefined],
    ['(10:00-13:00)', 'Morning sitting', undefined],
    ['Part 2, 10:00-13:00', 'Part 2', undefined],
    ['Part II, 10 to 13', 'Part II', undefined],
    ['Plenary from 10 to 13', 'Plenary', undefined],
    ['Room XX: 10:00-13:00', 'Morning sitting', 'Room XX'],
    ['Salle XX – 10 h à 13 h', 'Morning sitting', 'Salle XX'],
    ['1st meeting, Room XX: 10:00-13:00', '1st meeting', 'Room XX'],
    ['1st meeting (Room XX): 10:00-13:00', '1st meeting', 'Room XX'],
    ['10:00-13:00 (XX)', 'Morning sitting', 'XX'],
    ['10:00-13:00, A-201', 'Morning sitting', 'A-201'],
    ['10:00-13:00 – Assembly Hall', 'Morning sitting', 'Assembly Hall'],
    ['10:00-13:00, Assembly Hall, 2nd floor', 'Morning sitting', 'Assembly Hall, 2nd floor'],
    ['10:00-13:00 (Зал заседаний)', 'Morning sitting', 'Зал заседаний'],
    ['12 March 2027 (10:00-13:00)', 'Morning sitting', undefined],
    ['Fri 12 Mar 2027, 10:00-13:00', 'Morning sitting', undefined],
  ])('%s', (text, title, room) => {
    const answer = read(text);
    expect(faultOf(text)).toBe('none');
    const [sitting] = answer.ok ? answer.value.sittings : [];
    expect(sitting).toMatchObject({
      title: { en: title },
      startsAt: Date.parse('2027-03-12T10:00+01:00'),
      endsAt: Date.parse('2027-03-12T13:00+01:00'),
    });
    expect(sitting!.room).toBe(room);
  });
});

describe('is asked about', () => {
  test.each([
    'Part 2, 10 to 13',
    'Part 2: 10 to 13',
    'Meeting 3 15-18',
    'Meeting 3: 15-18',
    'Meeting 3:15-18',
    'Meeting 3 – 15 to 18',
    'Group of 7 10-13',
    'Item 5, 10 h - 13 h',
    'Items 3-5',
    'Items 3-5 (Room XX)',
  ])('a number in front of the hours: %s', (text) => {
    expect(faultOf(text)).toMatch(/^sittings\.0: expected the hours .*such as “10:00-13:00”.*, found “/);
  });
  test.each([
    'Fri 10:00-13:00',
    'Fri, 10:00-13:00',
    'Mon., 10:00-13:00',
    'Thurs 10:00-13:00',
    'Mo 10:00-13:00',
    'lun. 10 h - 13 h',
    'Me 10 h - 13 h',
    'mié. 10:00-13:00',
    'пн, 10:00-13:00',
    'الاثنين 10:00-13:00',
    '周五 10:00-13:00',
    'Mar. 10:00-13:00',
    'Fri (10:00-13:00)',
    'Fri plenary, 10:00-13:00',
    'Sat. and Sun., 10:00-13:00',
    '10:00-13:00 (Fri)',
    '10:00-13:00, Fri',
    '10:00-13:00 Fri',
  ])('a day without its date: %s', (text) => {
    expect(faultOf(text)).toMatch(
      /^sittings\.0: expected the day in full, such as “12 March 2027, 10:00-13:00”, found “/,
    );
  });
  test.each([
    ['10:00-13:00: Opening segment', 'Opening segment'],
    ['10:00-13:00 – General debate', 'General debate'],
    ['10:00-13:00, tbc', 'tbc'],
    ['10:00-13:00 (TBC)', 'TBC'],
    ['10:00-13:00 (closed)', 'closed'],
    ['10:00-13:00 (Geneva time)', 'Geneva time'],
    ['10:00-13:00 (EN)', 'EN'],
    ['10:00-13:00 (G77)', 'G77'],
    ['10:00-13:00, the challenges ahead', 'the challenges ahead'],
    ['10:00-13:00: Exhibition in the main hall', 'Exhibition in the main hall'],
    ['Plenary, 10:00-13:00 (closed)', 'closed'],
    ['Plenary (10:00-13:00) – closed', 'closed'],
  ])('what stands where a room does: %s', (text, found) => {
    expect(faultOf(text)).toBe(
      `sittings.0: expected a room behind the hours, such as “Room XX”, found “${found}”; a title stands in front of them: “Opening, 10:00-13:00”`,
    );
  });
  test.each([
    'Plenary (10:00-13:00',
    'Plenary 10:00-13:00)',
    'Plenary (10:00-13:00]',
    '10:00-13:00 (Room XX',
    '1) Plenary, 10:00-13:00',
  ])('a bracket without its other: %s', (text) => {
    expect(faultOf(text)).toMatch(
      /^sittings\.0: expected brackets in pairs, such as “10:00-13:00 \(Room XX\)”, found “/,
    );
  });
  test.each([
    'Room XX: 10:00-13:00, Room IV',
    'XX: 10:00-13:00',
    '10:00-13:00 (15:00-18:00)',
    'Plenary 10:00-13:00 (lunch 13:00-15:00)',
    '10:00-13:00 (closed), Room XX',
  ])('%s', (text) => {
    expect(faultOf(text)).toMatch(/^sittings\.0: expected /);
  });
});
