// Which of a machine's addresses the links show: laptops as they are, with what containers, virtual machines and VPNs put beside the hall's.
import { expect, test } from 'vitest';

import { inOrderOfHall } from '../../../server/addresses.ts';

const v4 = (address: string, mac = '3c:22:fb:00:00:01') => [
  { address, family: 'IPv4' as const, internal: address.startsWith('127.'), mac },
  { address: 'fe80::1', family: 'IPv6' as const, internal: false, mac },
];

test.each([
  [
    'Linux with Docker',
    { lo: v4('127.0.0.1'), docker0: v4('172.17.0.1'), 'br-4f2a': v4('172.18.0.1'), wlp2s0: v4('10.4.1.20') },
    '10.4.1.20',
  ],
  ['Linux whose VPN takes everything', { tun0: v4('10.8.0.6'), enp3s0: v4('192.168.1.5') }, '10.8.0.6', '192.168.1.5'],
  [
    'Linux with WireGuard and libvirt',
    { virbr0: v4('192.168.122.1'), wg0: v4('10.2.0.2'), eth0: v4('10.0.0.9') },
    '10.0.0.9',
  ],
  [
    'a Mac with Parallels and a VPN',
    { bridge100: v4('10.211.55.2'), utun4: v4('100.101.102.103'), en0: v4('172.20.3.4') },
    '172.20.3.4',
  ],
  [
    'a Mac with VMware',
    { vmnet1: v4('192.168.56.1'), vmnet8: v4('172.16.5.1'), en0: v4('192.168.0.12') },
    '192.168.0.12',
  ],
  [
    'Windows with VirtualBox under a plain name, and WSL',
    {
      'Ethernet 2': v4('192.168.56.1', '0a:00:27:00:00:0d'),
      'vEthernet (WSL)': v4('172.28.0.1'),
      WLAN: v4('10.1.1.7'),
    },
    '10.1.1.7',
  ],
  ['Tailscale beside a hotel’s network', { tailscale0: v4('100.90.1.2'), wlan0: v4('100.64.9.9') }, '100.64.9.9'],
  ['two cables, the second leads out', { eth0: v4('10.0.0.1'), eth1: v4('100.64.0.2') }, '100.64.0.2'],
  [
    'no way out: a private address before a public one',
    { eth0: v4('8.8.4.4'), eth1: v4('100.127.0.2') },
    undefined,
    '100.127.0.2',
  ],
  ['no address from a router', { eth0: v4('169.254.3.4'), wlan0: v4('10.9.9.9') }, undefined, '10.9.9.9'],
  ['only a bridge of one’s own', { br0: v4('10.3.3.3'), docker0: v4('172.17.0.1') }, undefined, '10.3.3.3'],
  [
    'a Mac with Parallels',
    { vnic0: v4('10.211.55.2', '00:1c:42:00:00:08'), en0: v4('172.20.3.4') },
    undefined,
    '172.20.3.4',
  ],
  [
    'Windows with AnyConnect under a plain name, which takes everything',
    { 'Ethernet 2': v4('10.20.0.9', '00:05:9a:3c:7a:00'), 'Wi-Fi': v4('192.168.1.30') },
    '10.20.0.9',
    '192.168.1.30',
  ],
  [
    'Windows with GlobalProtect',
    { 'Ethernet 3': v4('10.60.1.9', '02:50:41:00:00:01'), 'Wi-Fi': v4('172.16.4.3') },
    '10.60.1.9',
    '172.16.4.3',
  ],
  [
    'Windows with FortiClient',
    { 'Ethernet 4': v4('10.212.134.200', '00:09:0f:fe:00:01'), Ethernet: v4('10.1.2.3') },
    '10.212.134.200',
    '10.1.2.3',
  ],
  [
    'Linux with AnyConnect or GlobalProtect',
    { cscotun0: v4('10.99.0.4'), gpd0: v4('10.98.0.4'), wlp3s0: v4('192.168.7.7') },
    '10.99.0.4',
    '192.168.7.7',
  ],
  ['WARP of Cloudflare', { CloudflareWARP: v4('172.16.0.2'), wlan0: v4('192.168.8.8') }, '172.16.0.2', '192.168.8.8'],
  [
    'Linux with NetBird, Hamachi and Nebula',
    { wt0: v4('100.72.3.3'), ham0: v4('25.3.4.5'), nebula1: v4('10.42.9.1'), wlan0: v4('172.16.9.9') },
    undefined,
    '172.16.9.9',
  ],
  [
    'Linux with Multipass, Incus and nerdctl',
    { mpqemubr0: v4('10.12.0.1'), incusbr0: v4('10.30.0.1'), nerdctl0: v4('10.4.0.1'), wlan0: v4('192.168.3.3') },
    undefined,
    '192.168.3.3',
  ],
  [
    'Windows that gives the hall its own network',
    { 'vEthernet (Default Switch)': v4('172.28.0.1'), 'Local Area Connection* 2': v4('192.168.137.1') },
    undefined,
    '192.168.137.1',
  ],
  [
    'Linux that gives the hall its own network',
    { wlan0: v4('10.42.0.1'), docker0: v4('10.17.0.1') },
    undefined,
    '10.42.0.1',
  ],
])('%s', (_name, interfaces, outside, expected = outside) => {
  const ordered = inOrderOfHall(interfaces, outside);
  expect(ordered[0]?.address).toBe(expected);
  // All are shown, but for this machine's own and those that no router gave.
  const all = Object.values(interfaces)
    .map(([one]) => one!.address)
    .filter((address) => !/^(?:127|169\.254)\./.test(address));
  expect(ordered.map(({ address }) => address).sort()).toEqual(all.sort());
});

test('where there are only virtual ones they are still shown', () => {
  expect(inOrderOfHall({ docker0: v4('172.17.0.1') }, undefined)).toEqual([
    { address: '172.17.0.1', network: 'docker0' },
  ]);
});
