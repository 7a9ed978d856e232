import type { ContactChannel } from '@callboard/backstage-plugin-on-call-common';
import { isWebUrl } from '@callboard/backstage-plugin-environments-react';

/** What pressing a contact does: follow a link, or copy what cannot be one. */
export type ContactAction =
  | { kind: 'link'; href: string; external: boolean }
  | { kind: 'copy'; text: string };

// Digits and what people put between them; nothing that a dialler could take for a command.
const TELEPHONE = /^\+?[\d\s().-]+$/;
const MAILBOX = /^[^\s@?&]+@[^\s@?&]+$/;

const dialled = (address: string) => address.replace(/[^\d+]/g, '');

function hrefOf({ kind, address }: ContactChannel): string | undefined {
  switch (kind) {
    case 'phone':
      return TELEPHONE.test(address) ? `tel:${dialled(address)}` : undefined;
    case 'sms':
      return TELEPHONE.test(address) ? `sms:${dialled(address)}` : undefined;
    case 'email':
      return MAILBOX.test(address) ? `mailto:${address}` : undefined;
    default:
      return isWebUrl(address) ? address : undefined;
  }
}

/** How someone is reached through a channel. Addresses come from files, so what is odd is only copied. */
export function contactAction(channel: ContactChannel): ContactAction {
  const href = hrefOf(channel);
  return href
    ? { kind: 'link', href, external: href.startsWith('http') }
    : { kind: 'copy', text: channel.address };
}
