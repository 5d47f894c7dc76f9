// Where a server is reached: by people in the hall, and by programs on its own machine. Knows the settings and the machine's networks.
import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import type { NetworkInterfaceInfo } from 'node:os';

import type { Config } from './config.ts';

type ListenAddress = Pick<Config, 'host' | 'publicUrl' | 'tls'>;

/** Hosts that mean every address of this machine. */
const EVERYWHERE: readonly string[] = ['0.0.0.0', '::'];

/** Where people reach a server that listens on this port; without a slash at the end. */
export async function addressOf(at: ListenAddress, port: number): Promise<string> {
  return at.publicUrl ?? (await addressesOf(at, port))[0]?.url ?? urlOf(at, '127.0.0.1', port);
}

/** By which addresses of its own it may be reached, the likeliest first; none where this machine is in no network. */
export async function addressesOf(at: ListenAddress, port: number): Promise<{ url: string; network?: string }[]> {
  if (!isOpenToHall(at)) return [{ url: urlOf(at, at.host, port) }];
  return (await hallAddresses()).map(({ address, network }) => ({ url: urlOf(at, address, port), network }));
}

/** Where a program on this machine reaches it, whatever stands in front of it for people. */
export function localAddressOf(at: ListenAddress, port: number): string {
  return urlOf(at, isOpenToHall(at) ? '127.0.0.1' : at.host, port);
}

/** Whether it listens on every address of this machine. */
export function isOpenToHall({ host }: Pick<Config, 'host'>): boolean {
  return EVERYWHERE.includes(host);
}

export interface HallAddress {
  address: string;
  /** The interface's name, as the system has it. */
  network: string;
}

/** This machine's addresses, the likeliest to be the hall's network first. */
export async function hallAddresses(): Promise<HallAddress[]> {
  return inOrderOfHall(networkInterfaces(), await addressTowardsOutside());
}

/**
 * Orders a machine's IPv4 addresses: what is made by programs (containers, virtual machines, VPNs) comes last, the default route's
 * first, then private ones.
 * @param outside the address from which this machine would speak to the world; undefined where there is no way out.
 */
export function inOrderOfHall(
  interfaces: Partial<Record<string, Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal' | 'mac'>[]>>,
  outside: string | undefined,
): HallAddress[] {
  return Object.entries(interfaces)
    .flatMap(([network, list]) => (list ?? []).map((one) => ({ ...one, network })))
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address, network, mac }) => ({
      address,
      network,
      rank: [isVirtual(network, mac), address !== outside, !PRIVATE.test(address)].map(Number).join(''),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)))
    .map(({ address, network }) => ({ address, network }));
}

/** Networks of one's own (RFC 1918), and those behind a carrier's or a hotel's translation (RFC 6598). */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const VIRTUAL_ON_UNIX =
  /^(?:docker|podman|nerdctl|br-|veth|virbr|vnet|vmnet|vmenet|vboxnet|vnic|prl|mpqemubr|incus|bridge[1-9]|tun|tap|utun|[\w-]*[-_]?(?:wg|tun)\d*$|wg|wt\d|ham\d|nebula|vpn|gpd\d|cloudflarewarp|ppp|ipsec|tailscale|zt|nordlynx|proton|surfshark|lxc|lxd|cni|flannel|cali|cilium|weave|kube|awdl|llw|anpi|gif|stf|feth|dummy)/i;
const VIRTUAL_ON_WINDOWS =
  /vEthernet|Hyper-V|\bWSL\b|VirtualBox|VMware|VMnet|Parallels|Docker|\bTAP\b|Wintun|OpenVPN|WireGuard|Tailscale|ZeroTier|Hamachi|WARP|AnyConnect|GlobalProtect|Forti|\bVPN\b|NordLynx/i;
/**
 * The host's own ends of VirtualBox's, VMware's, Parallels' and Docker's networks, and the adapters of AnyConnect, GlobalProtect, FortiClient
 * and Pulse, which Windows calls “Ethernet 2”: whatever the system calls them.
 */
const VIRTUAL_MACS =
  /^(?:00:1c:42:00:00:0[89]$|(?:0a:00:27|00:50:56:c0|02:42|00:05:9a:3c:7a|02:50:41:00:00|00:09:0f:fe:00|02:05:85:7f:eb):)/i;

function isVirtual(network: string, mac: string): boolean {
  return VIRTUAL_ON_UNIX.test(network) || VIRTUAL_ON_WINDOWS.test(network) || VIRTUAL_MACS.test(mac);
}

/** For documentation only (RFC 5737): nobody is there, and nothing is sent by asking how one would get there. */
const OUTSIDE = '203.0.113.1';

/** The address of this machine on its default route, as the system chooses it; undefined where there is none. */
function addressTowardsOutside(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (address: string | undefined) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => end(undefined));
    socket.connect(9, OUTSIDE, () => end(socket.address().address));
  });
}

function urlOf({ tls }: ListenAddress, host: string, port: number): string {
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
