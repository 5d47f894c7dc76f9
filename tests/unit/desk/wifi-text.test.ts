// A wireless network in a QR code, as phones read it.
import { expect, test } from 'vitest';

import { wifiText } from '../../../client/screens/desk/links/wifi-text.ts';

test.each([
  [{ ssid: 'Hall XX', password: 'salle-vingt', security: 'wpa' }, 'WIFI:T:WPA;S:Hall XX;P:salle-vingt;;'],
  [{ ssid: 'Open', security: 'open' }, 'WIFI:T:nopass;S:Open;;'],
  [
    { ssid: 'a;b,c:"d"\\e', password: ';;;;;;;;', security: 'wpa' },
    String.raw`WIFI:T:WPA;S:a\;b\,c\:\"d\"\\e;P:\;\;\;\;\;\;\;\;;;`,
  ],
  [{ ssid: 'Салон', password: '12345', security: 'wep' }, 'WIFI:T:WEP;S:Салон;P:12345;;'],
] as const)('%j', (wifi, text) => {
  expect(wifiText(wifi)).toBe(text);
});
